import { csvOf } from "./numbers.ts";

export const saveCsv = (name: string, rows: Parameters<typeof csvOf>[0]): void => {
  const link = document.createElement("a");
  // Spreadsheets take a file for UTF-8 only when it begins with its mark.
  link.href = URL.createObjectURL(new Blob(["\uFEFF", csvOf(rows)], { type: "text/csv" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
