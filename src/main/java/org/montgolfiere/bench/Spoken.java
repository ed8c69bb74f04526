package org.montgolfiere.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.montgolfiere.channel.Incoming;

/** The messages of a crowd, as a network brings them; their ids hold the truth about them: {@code t12-v-...}, {@code alone-s-...}. */
final class Spoken {

    /** The number of what a message says, out of its id; null for what nobody else says. In SQL. */
    static final String TRUTH = "substring(message.remote_id from '^t([0-9]+)-')::integer";

    /** Whether an insult was added. In SQL. */
    static final String VENOM = "message.remote_id like 't%-v-%'";

    private static final int WRITES_AGAIN = 3;

    private final Crowd crowd;
    private final Random random;
    private final String part;
    private final int people;
    private int number;

    /** @param part told apart from the others @param messages how many it will say, about */
    Spoken(Storm storm, int part, int messages) {
        this.crowd = new Envenomed(Crowd.of(storm.crowd(), part), part);
        this.random = new Random(part);
        this.part = Integer.toString(part);
        this.people = Math.max(2, messages / WRITES_AGAIN);
    }

    Incoming.Message next(Instant at) {
        Crowd.Voice voice = crowd.next();
        String id = (voice.isAlone() ? "alone" : "t" + voice.truth()) + (voice.venom() ? "-v-" : "-s-") + part + "-"
                + number++;
        String who = "person-" + part + "-" + random.nextInt(people);
        return new Incoming.Message(
                id,
                who,
                null,
                new Incoming.Author(who, "@" + who, "Person " + who, null),
                Incoming.Message.Kind.MENTION,
                voice.text(),
                List.of(),
                null,
                at,
                false);
    }
}
