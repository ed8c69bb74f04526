package org.montgolfiere.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a desk at any instant: the facts, laid out once, and asked without a clock or a database. Shifts hold, less
 * what somebody else relieved; turns by one's own hand hold as well; whoever is off holds nothing.
 */
public final class Holding {

    private static final Comparator<Watch> SITE_FIRST = Comparator.comparing(Watch::mode)
            .thenComparing(watch -> watch.time().to(), Comparator.reverseOrder());

    /** A piece of duty. @param id the shift's, 0 for a turn by one's own hand */
    public record Held(long id, long person, Stretch time, Mode mode) {

        static Held of(Shift shift) {
            return new Held(shift.id(), shift.person(), shift.time(), shift.mode());
        }
    }

    /** Whoever relieves as nobody leaves it empty. */
    static final long NOBODY = 0;

    /** Somebody takes a part of a shift, or {@link #NOBODY} comes to it; later ones in the list count over earlier ones. */
    public record Relieved(long shift, long person, Stretch time) {}

    /**
     * @param people those who belong to the brand, by id; nobody else holds anything
     * @param off off times, by person
     */
    public record Facts(
            List<Held> turns,
            List<Held> shifts,
            List<Relieved> reliefs,
            Map<Long, Holder> people,
            Map<Long, List<Stretch>> off) {}

    private final Map<Long, Holder> people;
    private final List<Watch> watches;
    private final Instant[] bounds;
    private final List<List<Watch>> between;

    public Holding(Facts facts) {
        this.people = facts.people();
        this.watches = watches(facts);
        TreeSet<Instant> edges = new TreeSet<>();
        watches.forEach(
                watch -> edges.addAll(List.of(watch.time().from(), watch.time().to())));
        this.bounds = edges.toArray(Instant[]::new);
        this.between = edges.stream().map(this::standing).toList();
    }

    /** Everybody's pieces, by their beginning; a person may have several at a time. */
    public List<Watch> watches() {
        return watches;
    }

    /**
     * Who holds the desk for this at an instant, each person once, those at work before those on call.
     *
     * @param subject null: any
     * @param language null: any
     */
    public List<Watch> on(@Nullable String subject, @Nullable String language, Instant instant) {
        int found = Arrays.binarySearch(bounds, instant);
        int segment = found >= 0 ? found : -found - 2;
        if (segment < 0) {
            return List.of();
        }
        List<Watch> standing = between.get(segment);
        if (subject == null && language == null) {
            return standing;
        }
        return standing.stream()
                .filter(watch -> holder(watch).answers(subject, language, instant))
                .toList();
    }

    private Holder holder(Watch watch) {
        return Objects.requireNonNull(people.get(watch.person()));
    }

    /** Who holds it from this edge to the next. */
    private List<Watch> standing(Instant edge) {
        List<Watch> standing = new ArrayList<>();
        watches.stream()
                .filter(watch -> watch.time().holds(edge))
                .sorted(SITE_FIRST)
                .filter(watch -> standing.stream().noneMatch(other -> other.person() == watch.person()))
                .forEach(standing::add);
        return List.copyOf(standing);
    }

    private static List<Watch> watches(Facts facts) {
        return Stream.concat(worked(facts), facts.turns().stream().flatMap(turn -> present(turn, facts)))
                .map(held -> new Watch(held.person(), name(held, facts), held.time(), held.mode()))
                .sorted(Comparator.comparing(watch -> watch.time().from()))
                .toList();
    }

    private static String name(Held held, Facts facts) {
        return Objects.requireNonNull(facts.people().get(held.person())).name();
    }

    /** The pieces of shifts with those who really hold them, off times cut out; turns by one's own hand are not among them. */
    static Stream<Held> worked(Facts facts) {
        return facts.shifts().stream()
                .flatMap(shift -> relieved(shift, facts.reliefs()).stream())
                .flatMap(piece -> present(piece, facts));
    }

    private static Stream<Held> present(Held held, Facts facts) {
        if (!facts.people().containsKey(held.person())) {
            return Stream.empty();
        }
        return held.time().without(facts.off().getOrDefault(held.person(), List.of())).stream()
                .map(time -> new Held(held.id(), held.person(), time, held.mode()));
    }

    /** The pieces of a shift with those who really hold them. */
    static List<Held> relieved(Held shift, List<Relieved> reliefs) {
        List<Held> pieces = List.of(shift);
        for (Relieved relief : reliefs) {
            Stretch time = relief.shift() == shift.id() ? relief.time().common(shift.time()) : null;
            if (time != null) {
                pieces = Stream.concat(
                                pieces.stream().flatMap(piece -> cut(piece, time)),
                                Stream.of(new Held(shift.id(), relief.person(), time, shift.mode())))
                        .toList();
            }
        }
        return pieces;
    }

    private static Stream<Held> cut(Held piece, Stretch time) {
        return piece.time().without(List.of(time)).stream()
                .map(left -> new Held(piece.id(), piece.person(), left, piece.mode()));
    }
}
