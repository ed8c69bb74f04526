package org.montgolfiere.outbound;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Network.Ability;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.Outlet;
import org.montgolfiere.evidence.Evidence;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.springframework.stereotype.Service;

/** What can be done to a message beside answering it; before a moderation it is kept as evidence. */
@Service
public class Acts {

    private static final Period KEPT = Period.ofYears(1);

    private final Inbox inbox;
    private final Desk desk;
    private final Outbox outbox;
    private final Outlet outlet;
    private final People people;
    private final Evidence evidence;
    private final Clock clock;

    Acts(Inbox inbox, Desk desk, Outbox outbox, Outlet outlet, People people, Evidence evidence, Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.outbox = outbox;
        this.outlet = outlet;
        this.people = people;
        this.evidence = evidence;
        this.clock = clock;
    }

    public Member member(Viewer viewer, long conversation) {
        return desk.member(viewer, conversation);
    }

    /** Whether this member can write an answer to the message, or a quote of it. */
    public record Words(boolean answer, boolean quote) {}

    public Words words(Member member, long message) {
        Inbox.Target target = inbox.message(member, message);
        Network network = outlet.network(target.account());
        boolean writes = !target.gone() && people.mayWrite(member, null);
        return new Words(
                writes && !target.ours() && network.answers(),
                writes && network.abilities().contains(Ability.QUOTE));
    }

    /** What this member can do to the message on its network without words. */
    public List<Act> offered(Member member, long message) {
        Inbox.Target target = inbox.message(member, message);
        if (target.gone() || !people.mayWrite(member, null)) {
            return List.of();
        }
        Set<Ability> abilities = outlet.network(target.account()).abilities();
        return Arrays.stream(Act.values())
                .filter(act -> act != Act.REPLY && act != Act.POST && act != Act.QUOTE)
                .filter(act -> (act == Act.DELETION) == target.ours())
                .filter(act -> !moderates(act) || member.leads())
                .filter(act -> abilities.contains(ability(act)))
                .toList();
    }

    /** As which account something is done to the message. */
    public long voice(Member member, long message) {
        return inbox.message(member, message).account();
    }

    /**
     * Does it after the hold. Never inside a transaction: evidence is fetched first.
     *
     * @param hand null: nobody is at the keys
     */
    public Holding act(Member member, long message, Act act, @Nullable Hand hand) {
        if (!offered(member, message).contains(act)) {
            return new Holding.Refused("outbound.refused.may-not");
        }
        if (moderates(act)) {
            evidence.takeBefore(member, message, act.name().toLowerCase(Locale.ROOT));
        }
        return outbox.act(member, inbox.message(member, message), act, hand);
    }

    /** Keeps a message as evidence for a year. @return a message key that says what became of it */
    public String keep(Member member, long message, String reason) {
        var end = clock.instant().atZone(ZoneOffset.UTC).plus(KEPT).toInstant();
        return switch (evidence.take(member, message, reason, end)) {
            case Evidence.Taken.Kept _ -> "outbound.evidence.kept";
            case Evidence.Taken.Refused(String why) -> why;
        };
    }

    /** Whether it is done against somebody. */
    public static boolean moderates(Act act) {
        return switch (act) {
            case HIDE, MUTE, BLOCK, REPORT -> true;
            case REPLY, POST, QUOTE, REPOST, LIKE, DELETION -> false;
        };
    }

    private static Ability ability(Act act) {
        return switch (act) {
            case LIKE -> Ability.LIKE;
            case REPOST -> Ability.REPOST;
            case QUOTE -> Ability.QUOTE;
            case DELETION -> Ability.DELETE;
            case HIDE -> Ability.HIDE;
            case MUTE -> Ability.MUTE;
            case BLOCK -> Ability.BLOCK;
            case REPORT -> Ability.REPORT;
            case POST, REPLY -> Ability.POST;
        };
    }
}
