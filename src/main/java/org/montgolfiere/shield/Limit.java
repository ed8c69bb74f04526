package org.montgolfiere.shield;

/**
 * What a person chose for themselves.
 *
 * @param enough from which weight a day on the queue goes round them, 0 to 500; 0: always
 * @param takes whether they take over from others while on duty
 */
public record Limit(int enough, boolean takes) {

    /** For who has chosen nothing: some 25 insults, read and folded again. */
    public static final Limit DEFAULT = new Limit(40, true);

    public static final int MOST = 500;

    public boolean reached(Dose dose) {
        return dose.weight() >= enough;
    }
}
