package org.montgolfiere.rota.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Stretch;

/** One person's time at all their brands, worked and planned, as the law counts it. */
public final class Timeline {

    private final List<Work> pieces;
    private final List<Stretch> off;
    private final List<Stretch> unavailable;
    private final List<Stretch> effective;
    private final List<Stretch> planned;

    /** @param off off times, which nothing opens; @param unavailable what the person said they cannot do */
    public Timeline(List<Work> pieces, List<Stretch> off, List<Stretch> unavailable) {
        this.pieces = pieces.stream()
                .sorted(Comparator.comparing((Work work) -> work.time().from()))
                .toList();
        this.off = List.copyOf(off);
        this.unavailable = List.copyOf(unavailable);
        this.effective = merged(this.pieces.stream()
                .filter(work -> work.kind() != Work.Kind.ON_CALL)
                .toList());
        this.planned = merged(this.pieces.stream()
                .filter(work -> work.kind() == Work.Kind.WORK)
                .toList());
    }

    /** The same with more pieces. */
    public Timeline and(List<Work> more) {
        List<Work> all = new ArrayList<>(pieces);
        all.addAll(more);
        return new Timeline(all, off, unavailable);
    }

    /** The same without what lies at just these hours. */
    public Timeline without(Stretch time) {
        List<Work> others =
                pieces.stream().filter(work -> !work.time().equals(time)).toList();
        return new Timeline(others, off, unavailable);
    }

    public List<Work> pieces() {
        return pieces;
    }

    /** When the person works or is on call. */
    public List<Stretch> times() {
        return pieces.stream().map(Work::time).toList();
    }

    List<Stretch> off() {
        return off;
    }

    List<Stretch> unavailable() {
        return unavailable;
    }

    /** Work and call-outs without their pauses, in order, none overlapping another. */
    List<Stretch> effective() {
        return effective;
    }

    /** The same without call-outs. */
    List<Stretch> planned() {
        return planned;
    }

    /** Pieces of work that begin within a span, their breaks in them, in order. */
    List<Stretch> worked(Stretch span) {
        return pieces.stream()
                .filter(work -> work.kind() == Work.Kind.WORK)
                .map(Work::time)
                .filter(time -> span.holds(time.from()))
                .toList();
    }

    /** Minutes of effective work within a span. */
    public long minutes(Stretch span) {
        long seconds = 0;
        for (Stretch piece : effective) {
            if (!piece.from().isBefore(span.to())) {
                break;
            }
            Stretch common = piece.common(span);
            seconds += common == null ? 0 : common.length().toSeconds();
        }
        return seconds / 60;
    }

    /** Minutes of several pieces; a half minute of one and of another are a whole one. */
    static long sum(List<Stretch> pieces) {
        return pieces.stream().mapToLong(piece -> piece.length().toSeconds()).sum() / 60;
    }

    /** When the last work that began before an instant ends, perhaps after that instant, or null. */
    public @Nullable Instant lastEnd(Instant before) {
        return pieces.stream()
                .filter(work -> work.kind() != Work.Kind.ON_CALL)
                .map(Work::time)
                .filter(time -> time.from().isBefore(before))
                .map(Stretch::to)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Turns of work: pieces with less than this between them belong together. */
    static List<List<Stretch>> turns(List<Stretch> pieces, Duration apart) {
        List<List<Stretch>> turns = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Stretch piece : pieces) {
            if (turns.isEmpty() || !piece.from().isBefore(last.plus(apart))) {
                turns.add(new ArrayList<>());
            }
            turns.getLast().add(piece);
            last = piece.to();
        }
        return turns;
    }

    private static List<Stretch> merged(List<Work> works) {
        List<Stretch> net = works.stream()
                .flatMap(work -> work.net().stream())
                .filter(piece -> piece.from().isBefore(piece.to()))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        List<Stretch> merged = new ArrayList<>();
        for (Stretch piece : net) {
            Stretch last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || piece.from().isAfter(last.to())) {
                merged.add(piece);
            } else if (piece.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Stretch(last.from(), piece.to()));
            }
        }
        return List.copyOf(merged);
    }
}
