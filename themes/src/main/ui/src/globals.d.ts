/** The name of the style sheet beside the scripts, which carries a hash. */
declare const STYLE_SHEET: string;
