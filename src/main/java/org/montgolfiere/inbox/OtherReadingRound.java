package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
    private final Readings readings;
    private final ReadingsKept kept;
    private final ObjectProvider<EndpointReader> reader;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean wanted;

    OtherReadingRound(
            OtherReadings others,
            Readings readings,
            ReadingsKept kept,
            @Qualifier("readerElsewhere") ObjectProvider<EndpointReader> reader,
            TransactionOperations transaction,
            Clock clock,
            @Value("${MONTGOLFIERE_READER_URL:}") String address) {
        this.others = others;
        this.readings = readings;
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
            List<Shown> shown = shown(present, due);
            transaction.executeWithoutResult(status -> note(due, shown));
        }
        return due.size();
    }

    /** @param reading what both made of it */
    private record Shown(Readings.Due due, Reading reading) {}

    /** What changed since it was first read has no reading; it is shown once it has one again. */
    private List<Shown> shown(EndpointReader present, List<Readings.Due> due) {
        Map<Long, Readings.Made> first =
                readings.of(due.stream().map(Readings.Due::message).toList());
        List<Readings.Due> read =
                due.stream().filter(one -> first.containsKey(one.message())).toList();
        List<Reading> made = present.again(
                read.stream().map(Readings.Due::text).toList(),
                read.stream()
                        .map(one ->
                                Objects.requireNonNull(first.get(one.message())).reading())
                        .toList());
        return IntStream.range(0, read.size())
                .mapToObj(place -> new Shown(
                        read.get(place),
                        both(
                                read.get(place),
                                made.get(place),
                                Objects.requireNonNull(first.get(read.get(place).message())))))
                .toList();
    }

    /** It is not shown what a text leaves out: what the house found there stands. */
    private static Reading both(Readings.Due due, Reading made, Readings.Made first) {
        return due.leftOut().isEmpty() ? made : made.graver(first.reading());
    }

    private void note(List<Readings.Due> due, List<Shown> shown) {
        Set<Long> same = others.done(due);
        kept.keep(shown.stream()
                .filter(one -> same.contains(one.due().message()) && byAnother(one.reading()))
                .map(one -> new MessagesRead.Read(
                        one.due().brand(), one.due().conversation(), one.due().message(), one.reading(), false))
                .toList());
    }

    private static boolean byAnother(Reading reading) {
        return reading.version().contains(EndpointReader.BY);
    }
}
