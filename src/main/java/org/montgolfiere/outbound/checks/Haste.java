package org.montgolfiere.outbound.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether its author should get some seconds more, for a reason that is theirs alone. */
final class Haste implements Check {

    private static final int LONG = 60;
    private static final Duration SECONDS = Duration.ofSeconds(5);
    private static final Duration SHIFT = Duration.ofHours(9);
    private static final int MANY = 25;
    private static final int NIGHT = 23;
    private static final int MORNING = 6;
    /** One length for all reasons, and one that checks of the draft have as well: it tells nothing of its author. */
    private static final Duration HOLD = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "haste";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        Author author = facts.author();
        if (author == null) {
            return Verdict.ALLOWED;
        }
        List<OwnReason> why = new ArrayList<>();
        Duration typed = author.typed();
        if (typed != null && typed.compareTo(SECONDS) <= 0 && draft.text().length() > LONG) {
            why.add(OwnReason.FAST);
        }
        Duration onDuty = author.onDuty();
        if (onDuty != null && onDuty.compareTo(SHIFT) >= 0) {
            why.add(OwnReason.LONG_SHIFT);
        }
        if (author.answers() >= MANY) {
            why.add(OwnReason.MANY);
        }
        if (late(now.atZone(author.zone()).getHour(), facts.voice())) {
            why.add(OwnReason.LATE);
        }
        return why.isEmpty() ? Verdict.ALLOWED : new Verdict.HeldForSelf(HOLD, List.copyOf(why));
    }

    private static boolean late(int hour, Voice voice) {
        return (hour >= NIGHT || hour < MORNING) && Boolean.FALSE.equals(knows(hour, voice));
    }

    /** Also where the hours are not known: then no hour of the night is usual. */
    private static Boolean knows(int hour, Voice voice) {
        Boolean known = voice.knowsHour(hour);
        return known == null ? Boolean.FALSE : known;
    }
}
