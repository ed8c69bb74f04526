package org.montgolfiere.inbox.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Networks;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What came with messages, as the desk keeps it. Whoever asks has looked first whether the message may be seen. */
@Component
public class Attachments {

    private final AttachmentRows rows;
    private final AttachmentRules rules;
    private final Bringer bringer;
    private final Networks networks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            AttachmentRows rows,
            AttachmentRules rules,
            Bringer bringer,
            Networks networks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.networks = networks;
        this.events = events;
        this.rows = rows;
        this.rules = rules;
        this.bringer = bringer;
        this.clock = clock;
    }

    /** What the desk brings without being asked. */
    public enum ByItself {
        NOTHING,
        /** What lies in the account itself, as with mails. */
        CARRIED,
        /** Also what lies on servers of networks, which then learn that somebody looks. */
        ALL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static ByItself of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How a brand has it. @param quota bytes of all that is kept */
    public record Rule(long quota, ByItself byItself) {
        public static final Rule USUAL = new Rule(2L << 30, ByItself.CARRIED);
        static final long MOST = 1L << 40;
    }

    public Rule rule(Member member) {
        return rules.of(desk(member).brand());
    }

    /** Bytes that are kept now. */
    public long used(Member member) {
        return rules.used(desk(member).brand());
    }

    /** Nothing that is kept goes by a lower quota. @return false where it is not the member's to set, or no such quota can be */
    public boolean set(Member member, Rule rule) {
        if (!desk(member).leads() || rule.quota() < 0 || rule.quota() > Rule.MOST) {
            return false;
        }
        rules.set(member.brand(), rule);
        return true;
    }

    private static Member desk(Member member) {
        if (!member.readsDesk()) {
            throw new NotFound();
        }
        return member;
    }

    /** Whether nothing more fits. */
    public boolean full(long brand) {
        return rules.room(brand) <= 0;
    }

    /** Notes what of new messages is to be brought; in the transaction that stores them. */
    public void note(Account account, Collection<Long> messages) {
        Network network = networks.find(account.network());
        if (network != null && rows.note(messages, network.carries(), clock.instant()) > 0) {
            events.publishEvent(new Noted());
        }
    }

    /** There is something to be brought. */
    record Noted() {}

    public Optional<Copy> copy(long message, int position) {
        return rows.copy(message, position);
    }

    /** By a person's hand; never inside a transaction. @throws NotFound where nothing came at this place */
    public Copy bring(long message, int position) {
        Copy before = rows.copy(message, position).orElse(null);
        if (before != null && before.kept()) {
            return before;
        }
        Copy copy = bringer.bring(rows.wanted(message, position).orElseThrow(NotFound::new));
        boolean away = copy.state() == Copy.State.DUE && (before == null || before.state() != Copy.State.DUE);
        return away ? Copy.missing(Bringer.AWAY) : copy;
    }

    /** Pours what is kept. No connection to the database is held while its reader is slow. */
    public void pour(long message, int position, OutputStream out) throws IOException {
        Optional<byte[]> chunk = rows.chunk(message, position, 0);
        for (int number = 1; chunk.isPresent(); number++) {
            out.write(chunk.get());
            chunk = rows.chunk(message, position, number);
        }
    }

    /** All of what is kept, where it has no more than so many bytes. */
    public byte @Nullable [] whole(long message, int position, int atMost) {
        Copy copy = rows.copy(message, position).orElse(null);
        if (copy == null || !copy.kept() || copy.bytes() > atMost) {
            return null;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream((int) copy.bytes());
        try {
            pour(message, position, whole);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return whole.toByteArray();
    }
}
