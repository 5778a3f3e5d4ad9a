/** Words without a meaning of their own, without accents: nobody means them beside others. */
const functionWords = new Set(
  (
    'a an the of and or in on at to for by from with as is are be was were this that it its our we how what who where when ' +
    'v ve na o u z ze s se k ke do od pro pri po za i ani nebo ale jak co kdo kde kdy je jsou byt to ten ta ty si ' +
    'в во на о об у с со к ко до от для при по за и или но как что кто где когда это из не ' +
    'в у на о об з із зі до від для при по за і й та або але як що хто де коли це не ' +
    'في من الى إلى على عن مع و او أو هذا هذه ما'
  ).split(' '),
)

export const isFunctionWord = (folded: string): boolean => functionWords.has(folded)
