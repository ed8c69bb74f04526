package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.triage.Reader;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.SharedReadings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads messages that wait for it, some at once, beside intake and never in its way. A round looks at all that came since the
 * last one, however many wait before it; what says the same as a text read before shares its reading, and of the rest some are
 * read. A process that dies half-way leaves them waiting for the next.
 */
@Component
class ReadingRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRound.class);
    private static final int AT_ONCE = 32;
    private static final int FRESH = 1_000;
    private static final int MORE = 512;
    private static final int LOOKED_AT = 2_000;

    private final Readings readings;
    private final ObjectProvider<Reader> reader;
    private final ReadingsKept kept;
    private final TransactionOperations transaction;
    private final SharedReadings shared = new SharedReadings();
    private final Pile pile = new Pile();
    private @Nullable Long looked = 0L;
    private long latest = -1;

    ReadingRound(
            Readings readings, ObjectProvider<Reader> reader, ReadingsKept kept, TransactionOperations transaction) {
        this.readings = readings;
        this.reader = reader;
        this.kept = kept;
        this.transaction = transaction;
    }

    /**
     * Claims, reads and notes, each for itself: the model works while no row is held. A reader that cannot be had ends the
     * round before it claims anything.
     *
     * @return how many messages were read; 0: none waits
     */
    synchronized int read() {
        Reader present = reader.getObject();
        Map<Readings.Due, MessagesRead.Read> read = new LinkedHashMap<>();
        for (Readings.Due due : claim()) {
            pile.drop(due.message());
            Pile.Waiting one = waiting(due, present);
            if (!isShared(one, present, read)) {
                pile.add(one);
            }
        }
        List<Readings.Due> done = new ArrayList<>(read.keySet());
        done.addAll(readSome(present, read));
        if (!done.isEmpty()) {
            transaction.executeWithoutResult(status -> note(done, read));
        }
        return done.size();
    }

    /** Where a text leaves words out, both are read for this message alone. */
    private static Pile.Waiting waiting(Readings.Due due, Reader present) {
        String seen = due.leftOut().isEmpty() ? present.seen(due.text()) : null;
        boolean pressing =
                present.isPressing(due.text()) || due.leftOut().stream().anyMatch(present::isPressing);
        return new Pile.Waiting(due, seen, pressing);
    }

    /** Looks through some of the old readings for those of another version, which then wait again. @return whether more are left */
    boolean lookBack() {
        if (looked != null) {
            long after = looked;
            looked = readings.fallDue(reader.getObject().version(), after, LOOKED_AT);
        }
        return looked != null;
    }

    private List<Readings.Due> claim() {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (latest < 0) {
                latest = readings.latest();
            }
            List<Readings.Due> due = readings.claim(latest, FRESH, Math.min(MORE, pile.room()));
            if (!due.isEmpty()) {
                latest = Math.max(latest, due.getLast().message());
            }
            return due;
        }));
    }

    /** What sounds like danger is always read itself. */
    private boolean isShared(Pile.Waiting one, Reader present, Map<Readings.Due, MessagesRead.Read> read) {
        Reading known = one.seen() == null || one.pressing() ? null : shared.of(one.seen());
        if (known == null || !known.version().equals(present.version())) {
            return false;
        }
        read.put(one.due(), of(one.due(), known, true));
        return true;
    }

    /** Takes some off the pile. What may be shared by now is; equal texts are read once. @return all that were taken */
    private List<Readings.Due> readSome(Reader present, Map<Readings.Due, MessagesRead.Read> read) {
        List<Readings.Due> taken = new ArrayList<>();
        Map<String, List<Pile.Waiting>> byKey = new LinkedHashMap<>();
        boolean pressed = pile.isPressed();
        Pile.Waiting next;
        while (byKey.size() < AT_ONCE && (next = pile.next(pressed)) != null) {
            taken.add(next.due());
            if (!isShared(next, present, read)) {
                byKey.computeIfAbsent(next.key(), key -> new ArrayList<>()).add(next);
            }
        }
        List<Pile.Waiting> firsts = byKey.values().stream().map(List::getFirst).toList();
        made(present, firsts).forEach((first, reading) -> {
            if (first.seen() != null) {
                shared.learn(first.seen(), reading);
            }
            for (Pile.Waiting one : Objects.requireNonNull(byKey.get(first.key()))) {
                read.put(one.due(), of(one.due(), reading, one != first));
            }
        });
        return taken;
    }

    private Map<Pile.Waiting, Reading> made(Reader present, List<Pile.Waiting> some) {
        Map<Pile.Waiting, Reading> made = new LinkedHashMap<>();
        if (some.isEmpty()) {
            return made;
        }
        try {
            List<Reading> readings = present.read(
                    some.stream().flatMap(one -> one.texts().stream()).toList());
            int from = 0;
            for (Pile.Waiting one : some) {
                int to = from + one.texts().size();
                made.put(
                        one,
                        readings.subList(from, to).stream()
                                .reduce(Reading::graver)
                                .orElseThrow());
                from = to;
            }
        } catch (RuntimeException fault) {
            if (some.size() == 1) {
                LOG.warn("A message stays unread: {}", fault.getClass().getName());
                return made;
            }
            some.forEach(one -> made.putAll(made(present, List.of(one))));
        }
        return made;
    }

    /** What changed while it was read waits again: what was read of it no longer counts. */
    private void note(List<Readings.Due> all, Map<Readings.Due, MessagesRead.Read> read) {
        Set<Long> done = readings.done(all);
        kept.keep(read.values().stream()
                .filter(one -> done.contains(one.message()))
                .toList());
    }

    private static MessagesRead.Read of(Readings.Due due, Reading reading, boolean shared) {
        return new MessagesRead.Read(due.brand(), due.conversation(), due.message(), reading, shared);
    }
}
