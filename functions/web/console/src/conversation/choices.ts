export const choicesMax = 10;
export const choiceCharactersMax = 60;

/** What is sent of the written choices: trimmed, empty and repeated ones left out. */
export const choicesToSend = (written: readonly string[]): readonly string[] =>
  [...new Set(written.map((choice) => choice.trim()).filter((choice) => choice !== ""))].slice(0, choicesMax);
