/** How a conversation ended, as stored with it; the wire takes any text. */
export const dispositions = ["solved", "followUp", "handedOver", "noAnswer", "spam"] as const;

/** Why an offer is declined. */
export const declineReasons = ["busy", "skills", "technical", "other"] as const;
