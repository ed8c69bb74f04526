package org.montgolfiere.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.triage.Reader;
import org.montgolfiere.triage.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads messages that wait for it, some at once, beside intake and never in its way. Equal texts of one round are read once.
 * A process that dies half-way leaves them waiting for the next.
 */
@Component
class ReadingRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRound.class);
    private static final int AT_ONCE = 64;
    private static final int LOOKED_AT = 2_000;

    private final Readings readings;
    private final ObjectProvider<Reader> reader;
    private final ReadingsKept kept;
    private final TransactionOperations transaction;
    private @Nullable Long looked = 0L;

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
    int read() {
        Reader present = reader.getObject();
        Readings.Claim claim = Objects.requireNonNull(transaction.execute(status -> readings.claim(AT_ONCE)));
        if (!claim.due().isEmpty()) {
            List<MessagesRead.Read> read = read(present, claim.due());
            transaction.executeWithoutResult(status -> note(claim, read));
        }
        return claim.due().size();
    }

    /** Looks through some of the old readings for those of another version, which then wait again. @return whether more are left */
    boolean lookBack() {
        if (looked != null) {
            long after = looked;
            looked = readings.fallDue(reader.getObject().version(), after, LOOKED_AT);
        }
        return looked != null;
    }

    private List<MessagesRead.Read> read(Reader present, List<Readings.Due> due) {
        Map<String, Reading> byText = byText(
                present,
                new ArrayList<>(
                        new LinkedHashSet<>(due.stream().map(Readings.Due::text).toList())));
        List<MessagesRead.Read> read = new ArrayList<>();
        for (Readings.Due one : due) {
            Reading reading = byText.get(one.text());
            if (reading != null) {
                read.add(new MessagesRead.Read(one.brand(), one.conversation(), one.message(), reading));
            }
        }
        return read;
    }

    private Map<String, Reading> byText(Reader present, List<String> texts) {
        Map<String, Reading> byText = new HashMap<>();
        try {
            List<Reading> readings = present.read(texts);
            for (int place = 0; place < texts.size(); place++) {
                byText.put(texts.get(place), readings.get(place));
            }
        } catch (RuntimeException fault) {
            if (texts.size() == 1) {
                LOG.warn("A message stays unread: {}", fault.getClass().getName());
                return byText;
            }
            texts.forEach(text -> byText.putAll(byText(present, List.of(text))));
        }
        return byText;
    }

    /** What changed while it was read waits again: what was read of it no longer counts. */
    private void note(Readings.Claim claim, List<MessagesRead.Read> read) {
        Set<Long> done = readings.done(claim);
        kept.keep(read.stream().filter(one -> done.contains(one.message())).toList());
    }
}
