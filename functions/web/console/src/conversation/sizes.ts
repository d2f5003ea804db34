const unit = 1_024;

/** 12 KB, 3.4 MB: as file managers say it. */
export const sizeText = (bytes: number, locale: string): string => {
  const [value, name] = bytes < unit ? [bytes, "byte"] : bytes < unit * unit ? [bytes / unit, "kilobyte"] : [bytes / unit / unit, "megabyte"];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: name as string,
    unitDisplay: "short",
    maximumFractionDigits: (value as number) < 10 && name === "megabyte" ? 1 : 0,
  }).format(value as number);
};
