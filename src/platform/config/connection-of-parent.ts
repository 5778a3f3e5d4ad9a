/**
 * The variable in which a process of ours tells one that it starts (a web process, the loader of the demonstration) the database that it
 * brought up. No setting: the name says that nobody else sets it.
 */
export const CONNECTION = 'WAYPOST_PARENT_CONNECTION'
