export { addTopic, changeTopic } from './keeping.ts'
export { type TopicFacts, topicSchema } from './topic.ts'
