package org.montgolfiere.triage;

/**
 * The sentiment as the model hears it.
 *
 * @param probability 0 to 1
 */
record Tone(Sentiment sentiment, double probability) {

    private static final double SURE = 0.8;

    static Tone of(Outlook outlook) {
        double negative = outlook.mean("negative");
        double neutral = outlook.mean("neutral");
        double positive = outlook.mean("positive");
        if (negative > neutral && negative > positive) {
            return new Tone(Sentiment.NEGATIVE, negative);
        }
        return positive > neutral ? new Tone(Sentiment.POSITIVE, positive) : new Tone(Sentiment.NEUTRAL, neutral);
    }

    boolean sure() {
        return probability >= SURE;
    }
}
