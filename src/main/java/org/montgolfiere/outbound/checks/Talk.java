package org.montgolfiere.outbound.checks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The thread that is answered; without turns: a post of our own.
 *
 * @param turns what was said so far, the oldest first
 * @param contact the name of the person who is answered; empty where it is not known
 * @param hostile whether something in it was folded
 * @param closed whether only the two sides read it
 */
public record Talk(List<Turn> turns, String contact, boolean hostile, boolean closed) {

    static final Talk NONE = new Talk(List.of(), "", false, false);

    public Talk {
        turns = List.copyOf(turns);
    }

    public static Talk of(Turn... turns) {
        return new Talk(List.of(turns), "", false, false);
    }

    public Talk with(String contact) {
        return new Talk(turns, contact, hostile, closed);
    }

    public Talk heated() {
        return heated(true);
    }

    public Talk heated(boolean hostile) {
        return new Talk(turns, contact, hostile, closed);
    }

    public Talk behindDoors() {
        return new Talk(turns, contact, hostile, true);
    }

    boolean none() {
        return turns.isEmpty();
    }

    /** What they said since we last spoke: what is answered. */
    List<Turn> open() {
        int last = turns.size();
        while (last > 0 && !turns.get(last - 1).ours()) {
            last--;
        }
        return turns.subList(last, turns.size());
    }

    /** The words of what is answered, as phrases are looked for in them. */
    String asked() {
        return plain(open());
    }

    String theirs() {
        return plain(turns.stream().filter(turn -> !turn.ours()).toList());
    }

    String ours() {
        return plain(turns.stream().filter(Turn::ours).toList());
    }

    private static String plain(List<Turn> turns) {
        return turns.stream().map(Turn::plain).collect(Collectors.joining(" \n "));
    }
}
