package org.montgolfiere.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.montgolfiere.people.Notice;

/** What people hear at the far ends of their sockets, when, and whether they might; and who should have heard, and did not. */
final class GateEars {

    private static final long PATIENCE = 30_000_000_000L;
    private static final int A_MOMENT = 2;

    /** @param notice its number in the ledger @param minute of the year */
    record Heard(int seat, long notice, int minute) {}

    /** By push or mail: whom, and when. @param last the minute in which it may still come */
    record Reached(int person, boolean emergency, int minute, int last) {

        /** Whoever stops may be reached so long by what lay at a push service; the desk says so. */
        int soon() {
            return Math.min(last, minute + A_MOMENT);
        }
    }

    /** Hands something to the carriers. @return how much of it will be heard; negative: the desk died of it, once more */
    interface Carrying {
        int run() throws Exception;
    }

    private final Strip strip;
    private final GateTown town;
    private final GateLife life;
    private final AtomicInteger count = new AtomicInteger();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Queue<Reached> reached = new ConcurrentLinkedQueue<>();
    private final List<Reached> lying = new ArrayList<>();
    private final Map<String, Integer> expected = new HashMap<>();
    private volatile Instant now = Instant.EPOCH;
    private int disturbances;
    private int byPost;
    private int unwanted;
    private int missed;

    GateEars(Strip strip, GateTown town, GateLife life) {
        this.strip = strip;
        this.town = town;
        this.life = life;
    }

    void at(Instant now) {
        this.now = now;
    }

    /** Called from the sockets' own threads. */
    void hear(String seat, long notice) {
        heard.add(new Heard(Integer.parseInt(seat), notice, strip.minute(now)));
        count.incrementAndGet();
    }

    /** The same for push and mail. @param seconds how much later it may still come */
    void reached(int person, boolean emergency, long seconds) {
        Instant last = seconds == 0 ? now : now.plusSeconds(seconds).minusNanos(1000);
        reached.add(new Reached(person, emergency, strip.minute(now), strip.minute(last)));
        count.incrementAndGet();
    }

    /** Those who were reached since the last time that it was judged, in the order of their numbers. */
    List<Integer> justReached() {
        return reached.stream().map(Reached::person).distinct().sorted().toList();
    }

    /** Runs it and waits until all of it was heard, so that the clock may go on. */
    void await(Carrying carrying) throws Exception {
        int before;
        int handed;
        do {
            before = count.get();
            handed = carrying.run();
        } while (handed < 0);
        long begin = System.nanoTime();
        while (count.get() < before + handed) {
            if (System.nanoTime() - begin > PATIENCE) {
                throw new IllegalStateException("of %d notices %d were heard".formatted(handed, count.get() - before));
            }
            Thread.sleep(0, 200_000);
        }
    }

    List<Heard> take() {
        List<Heard> taken = new ArrayList<>();
        for (Heard one = heard.poll(); one != null; one = heard.poll()) {
            taken.add(one);
        }
        return taken;
    }

    /** Notes the emergencies that must be heard if nothing changes until they are carried. */
    void expect(List<Notice> notices) {
        expected.clear();
        for (Notice notice : notices) {
            GateTown.Seat seat = seat(notice.person(), notice.brand());
            if (notice.kind() == Notice.Kind.EMERGENCY && mustHear(seat)) {
                expected.put(notice.about(), seat.number());
            }
        }
    }

    /** Those of them that still might be heard when they were carried. */
    void settle() {
        expected.values().removeIf(seat -> !mustHear(town.seats().get(seat)));
    }

    /** @param notices what was heard, by its number in the ledger; what is not there went past the gate */
    void judge(List<Heard> all, Map<Long, Notice> notices) {
        Set<String> abouts = new HashSet<>();
        for (Heard one : all) {
            Notice notice = notices.get(one.notice());
            GateTown.Seat seat = town.seats().get(one.seat());
            boolean emergency = notice != null && notice.kind() == Notice.Kind.EMERGENCY;
            boolean work = strip.atWork(seat.number(), seat.person(), one.minute());
            boolean call = emergency && strip.onCall(seat.number(), seat.person(), one.minute());
            boolean own = notice == null || notice.person() == seat.member().person();
            disturbances += life.belongs(seat.number()) && own && (work || call) ? 0 : 1;
            unwanted += notice != null && work && !call && isUnwanted(notice, seat) ? 1 : 0;
            if (notice != null && emergency) {
                abouts.add(notice.about());
            }
        }
        for (Reached one = reached.poll(); one != null; one = reached.poll()) {
            disturbances += mayBeReached(one, one.minute(), one.soon()) ? 0 : 1;
            byPost++;
            lying.add(one);
        }
        lying.removeIf(this::lay);
        missed += (int) expected.keySet().stream()
                .filter(about -> !abouts.contains(about))
                .count();
        expected.clear();
    }

    int disturbances() {
        return disturbances;
    }

    /** How many pushes and mails came. */
    int byPost() {
        return byPost;
    }

    int unwanted() {
        return unwanted;
    }

    int missed() {
        return missed;
    }

    /** What lay at the push service is judged once its life is over, by all that happened to its person meanwhile. */
    private boolean lay(Reached one) {
        if (one.last() > one.soon() && one.last() >= strip.minute(now)) {
            return false;
        }
        disturbances += mayBeReached(one, one.soon() + 1, one.last()) ? 0 : 1;
        return true;
    }

    /** In every minute from one to another, with both. */
    private boolean mayBeReached(Reached one, int from, int to) {
        return IntStream.rangeClosed(from, to).allMatch(minute -> mayBeReached(one, minute));
    }

    private boolean mayBeReached(Reached one, int minute) {
        return town.seats().stream()
                .filter(seat -> seat.person() == one.person() && life.belongs(seat.number()))
                .anyMatch(seat -> strip.atWork(seat.number(), seat.person(), minute)
                        || one.emergency() && strip.onCall(seat.number(), seat.person(), minute));
    }

    private boolean mustHear(GateTown.Seat seat) {
        int minute = strip.minute(now);
        boolean work = strip.atWork(seat.number(), seat.person(), minute)
                && !life.level(seat.person()).equals("focus");
        boolean call = strip.onCall(seat.number(), seat.person(), minute)
                && !strip.atWork(seat.number(), seat.person(), minute);
        return life.belongs(seat.number()) && (work || call);
    }

    private boolean isUnwanted(Notice notice, GateTown.Seat seat) {
        return switch (life.level(seat.person())) {
            case "focus" -> true;
            case "calm" ->
                switch (notice.kind()) {
                    case MENTION, ASSIGNED, SWAP, ROTA -> true;
                    case HELP, NOT_SENT, UNKNOWN_SENT, ACCOUNT_TROUBLE, DIGEST, EMERGENCY -> false;
                };
            default -> false;
        };
    }

    private GateTown.Seat seat(long person, long brand) {
        return town.seats().stream()
                .filter(seat ->
                        seat.member().person() == person && seat.member().brand() == brand)
                .findFirst()
                .orElseThrow();
    }
}
