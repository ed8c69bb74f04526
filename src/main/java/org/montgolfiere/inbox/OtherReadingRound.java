package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.endpoint.EndpointReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Shows to a reader elsewhere what the one in the house has read already, where that is allowed. Nothing waits for it: its
 * word comes later, or never.
 */
@Component
class OtherReadingRound {

    private static final int AT_ONCE = 4;
    private static final Duration NEW = Duration.ofDays(2);

    private final OtherReadings others;
    private final ReadingsKept kept;
    private final ObjectProvider<EndpointReader> reader;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean wanted;

    OtherReadingRound(
            OtherReadings others,
            ReadingsKept kept,
            @Qualifier("readerElsewhere") ObjectProvider<EndpointReader> reader,
            TransactionOperations transaction,
            Clock clock,
            @Value("${MONTGOLFIERE_READER_URL:}") String address) {
        this.others = others;
        this.kept = kept;
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
        this.wanted = !address.isBlank();
    }

    boolean wanted() {
        return wanted;
    }

    /** In the transaction that stores the first reading: what is old is left alone when a new version reads it again. */
    @EventListener
    void read(MessagesRead event) {
        List<Long> messages = event.messages().stream()
                .filter(one -> !byAnother(one.reading()))
                .map(MessagesRead.Read::message)
                .toList();
        if (wanted && !messages.isEmpty()) {
            others.fallDue(messages, clock.instant().minus(NEW));
        }
    }

    /** @return how many messages were shown */
    int read() {
        EndpointReader present = reader.getObject();
        if (present.rests()) {
            return 0;
        }
        List<Readings.Due> due = Objects.requireNonNull(transaction.execute(status -> {
            others.prune();
            return others.claim(AT_ONCE);
        }));
        if (!due.isEmpty()) {
            List<Reading> read =
                    present.read(due.stream().map(Readings.Due::text).toList());
            transaction.executeWithoutResult(status -> note(due, read));
        }
        return due.size();
    }

    private void note(List<Readings.Due> due, List<Reading> read) {
        Set<Long> same = others.done(due);
        List<MessagesRead.Read> made = new ArrayList<>();
        for (int place = 0; place < due.size(); place++) {
            Readings.Due one = due.get(place);
            if (same.contains(one.message()) && byAnother(read.get(place))) {
                made.add(new MessagesRead.Read(one.brand(), one.conversation(), one.message(), read.get(place)));
            }
        }
        kept.keep(made);
    }

    private static boolean byAnother(Reading reading) {
        return reading.version().contains(EndpointReader.BY);
    }
}
