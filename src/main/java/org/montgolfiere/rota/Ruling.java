package org.montgolfiere.rota;

import java.util.List;

/** What became of a wish to change the rota. */
public sealed interface Ruling {

    /** @param id of what was made or changed */
    record Done(long id) implements Ruling {}

    record Refused(List<Objection> objections) implements Ruling {

        static Refused of(String why) {
            return new Refused(List.of(Objection.Unfit.of(why)));
        }
    }
}
