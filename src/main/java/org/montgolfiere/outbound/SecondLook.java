package org.montgolfiere.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Conversation;
import org.montgolfiere.outbound.checks.Author;
import org.montgolfiere.outbound.checks.Checks;
import org.montgolfiere.outbound.checks.Draft;
import org.montgolfiere.outbound.checks.Facts;
import org.montgolfiere.outbound.checks.House;
import org.montgolfiere.outbound.checks.Look;
import org.montgolfiere.outbound.checks.Medium;
import org.montgolfiere.outbound.checks.Reason;
import org.montgolfiere.outbound.checks.Slip;
import org.montgolfiere.outbound.checks.Speaker;
import org.montgolfiere.outbound.checks.Talk;
import org.montgolfiere.outbound.checks.Voice;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;

/** Gathers what the checks are told of something that is being written, and asks them all. Nothing of it is kept. */
@Service
public class SecondLook {

    private static final Duration HOUR = Duration.ofHours(1);

    private final FactRows rows;
    private final OutgoingReasons reasons;
    private final Voices voices;
    private final LinkLooks links;
    private final Proofs proofs;
    private final Inbox inbox;
    private final Accounts accounts;
    private final People people;
    private final OnDuty duty;
    private final Clock clock;

    SecondLook(
            FactRows rows,
            OutgoingReasons reasons,
            Voices voices,
            LinkLooks links,
            Proofs proofs,
            Inbox inbox,
            Accounts accounts,
            People people,
            OnDuty duty,
            Clock clock) {
        this.rows = rows;
        this.reasons = reasons;
        this.voices = voices;
        this.links = links;
        this.proofs = proofs;
        this.inbox = inbox;
        this.accounts = accounts;
        this.people = people;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * While it is typed: links and spelling are looked at beside, and pending until then.
     *
     * @throws NotFound when the account or the conversation is not this member's to see
     */
    public Looked at(Member member, Writing writing) {
        String words = writing.words();
        Proofs.Place place = new Proofs.Place(member.person(), writing.account(), writing.conversation());
        Looked looked = look(member, writing, links.of(words), proofs.of(place, words));
        return new Looked(looked.spoken(), links.pending(words) || proofs.pending(place, words));
    }

    /** At the moment of sending: with what is known of links and spelling by then. Nobody outside is asked. */
    Looked atSending(Member member, Writing writing) {
        return look(member, writing, links.known(writing.words()), proofs.known(writing.words()));
    }

    /** At the moment of repeating somebody's words in our name: looked at as if they were ours. */
    Looked atRepeating(Member member, long as, String remoteId, @Nullable Hand hand) {
        Account account = account(member, as);
        FactRows.Theirs theirs = rows.theirs(as, remoteId);
        Draft draft = Draft.repeating(theirs.text());
        Facts facts =
                facts(member, account, Talk.of().heated(theirs.hostile()), hand).looked(links.known(theirs.text()));
        return new Looked(Checks.look(draft, facts, clock.instant()), false);
    }

    /** Keeps why something is held, in place of what was kept before; what is its author's own is not among it. */
    void keep(long dispatch, Looked looked) {
        reasons.replace(dispatch, looked.reasons());
    }

    /** Why each is held longer than usual, for whoever sees it waiting. */
    public Map<Long, List<Reason>> reasons(List<Dispatch> held) {
        return reasons.of(held.stream().map(Dispatch::id).toList());
    }

    private Looked look(Member member, Writing writing, List<Look> looks, @Nullable List<Slip> slips) {
        Account account = account(member, writing.account());
        if (writing.isEmpty()) {
            return Looked.NONE;
        }
        Draft draft = Draft.of(
                writing.words(), writing.alts().stream().map(Medium::picture).toList());
        Facts facts = facts(member, account, talk(member, writing.conversation()), writing.hand())
                .looked(looks)
                .spelt(slips);
        return new Looked(Checks.look(draft, facts, clock.instant()), false);
    }

    private Account account(Member member, long id) {
        Account account = accounts.find(id);
        if (account == null || account.brand() != member.brand() || !member.readsDesk()) {
            throw new NotFound();
        }
        return account;
    }

    private Facts facts(Member member, Account account, Talk talk, @Nullable Hand hand) {
        ZoneId zone = people.brand(member.brand()).zone();
        Voice voice = voices.of(account.id(), zone);
        return new Facts(
                speaker(member, account, hand, zone),
                voice,
                talk,
                house(member, voice),
                List.of(),
                hand == null ? null : author(member, hand, zone),
                false,
                null);
    }

    private Speaker speaker(Member member, Account account, @Nullable Hand hand, ZoneId zone) {
        List<Speaker.Other> others = accounts.of(member.brand()).stream()
                .filter(other -> other.id() != account.id() && !other.name().equalsIgnoreCase(account.name()))
                .map(other -> new Speaker.Other(other.at(), voices.of(other.id(), zone)))
                .toList();
        return new Speaker(account.at(), sinceSwitch(member, account, hand), others, List.of());
    }

    /** From when its composer was opened, where its author spoke as another account before that. */
    private @Nullable Duration sinceSwitch(Member member, Account account, @Nullable Hand hand) {
        Instant opened = hand == null ? null : hand.opened();
        Long last = opened == null ? null : rows.lastVoice(member.person());
        if (opened == null || last == null || last == account.id()) {
            return null;
        }
        return Duration.between(opened, clock.instant());
    }

    private Talk talk(Member member, @Nullable Long id) {
        if (id == null) {
            return Talk.of();
        }
        Conversation conversation = inbox.conversation(member, id);
        Contact contact = conversation.contact();
        return new Talk(
                rows.turns(conversation.id()),
                contact == null ? "" : contact.name(),
                rows.hostile(conversation.id()),
                conversation.isPrivate());
    }

    /** The prices, promises and numbers of saved replies and validated lines may be said; the domains it posts of are its own. */
    private House house(Member member, Voice voice) {
        List<String> lines = rows.lines(member.brand());
        List<String> staff = people.team(member.brand()).stream()
                .map(mate -> mate.person().name())
                .toList();
        return new House(
                staff, List.of(), lines, Checks.sentences(lines), voice.domains(), Checks.contacts(lines), false);
    }

    private Author author(Member member, Hand hand, ZoneId brand) {
        Instant now = clock.instant();
        Person person = people.find(member.person());
        return new Author(
                hand.typed(),
                duty.since(member.brand(), member.person(), now),
                rows.sent(member.person(), now.minus(HOUR)),
                person == null ? brand : person.zone());
    }
}
