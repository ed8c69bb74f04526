package org.montgolfiere.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.home.Sha256;
import org.montgolfiere.inbox.Contact;
import org.montgolfiere.inbox.Custody;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps messages as dated evidence, and lets none of it go while it is under a legal hold. */
@Service
public class Evidence implements Custody {

    /** How long the desk holds what it takes before a moderation. */
    static final Period BEFORE_MODERATION = Period.ofYears(1);

    private static final int REASON = 500;

    private final Desk desk;
    private final Fetch fetch;
    private final Pieces pieces;
    private final TransactionOperations transactions;
    private final Clock clock;

    Evidence(Desk desk, Fetch fetch, Pieces pieces, TransactionOperations transactions, Clock clock) {
        this.desk = desk;
        this.fetch = fetch;
        this.pieces = pieces;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of a wish to keep a message. */
    public sealed interface Taken {
        record Kept(long id) implements Taken {}

        /** @param why a message key */
        record Refused(String why) implements Taken {}
    }

    /** What became of a wish to let a piece go. */
    public sealed interface Release {
        record Released() implements Release {}

        record StillHeld(Instant until) implements Release {}
    }

    /** Keeps a message that the member may see. Fetches what came with it: never inside a transaction. */
    public Taken take(Member member, long message, String reason, Instant heldUntil) {
        if (reason.isBlank() || reason.length() > REASON) {
            return new Taken.Refused("evidence.refused.reason");
        }
        if (!heldUntil.isAfter(clock.instant())) {
            return new Taken.Refused("evidence.refused.end");
        }
        Entry.Said said = desk.message(member, message);
        if (said.deletedAt() != null) {
            return new Taken.Refused("evidence.refused.gone");
        }
        return new Taken.Kept(keep(member, said, reason.strip(), heldUntil));
    }

    /** Keeps a message before it is moderated, unless it is kept as it reads now. @param reason a word for the act */
    public void takeBefore(Member member, long message, String reason) {
        Entry.Said said = desk.message(member, message);
        if (said.deletedAt() == null && !pieces.keeps(message, said.text().opened())) {
            Instant end = clock.instant()
                    .atZone(ZoneOffset.UTC)
                    .plus(BEFORE_MODERATION)
                    .toInstant();
            keep(member, said, reason, end);
        }
    }

    /** The brand's pieces, the last first; only leads see them. @param before the number to go on below */
    public List<Piece> all(Member member, long before) {
        return pieces.of(member.brand(), before);
    }

    /** @throws NotFound when the member's brand holds no such piece */
    public Piece one(Member member, long id) {
        Piece piece = pieces.find(member.brand(), id);
        if (piece == null) {
            throw new NotFound();
        }
        return piece;
    }

    /** Ends the hold on a piece whose end has come. */
    public Release release(Member member, long id) {
        Piece piece = one(member, id);
        return pieces.release(id, clock.instant()) || piece.releasedAt() != null
                ? new Release.Released()
                : new Release.StillHeld(piece.heldUntil());
    }

    @Override
    public int erase(Author author) {
        Instant now = clock.instant();
        pieces.erase(author.brand(), author.id(), now);
        return pieces.held(author.brand(), author.id(), now);
    }

    @Override
    public Map<String, List<?>> export(Author author, boolean unfold) {
        List<Kept> all = pieces.of(author.brand(), author.id());
        return Map.of("evidence", unfold ? all : all.stream().map(Kept::folded).toList());
    }

    private long keep(Member member, Entry.Said said, String reason, Instant heldUntil) {
        List<Piece.Media> media = fetch.all(said);
        Instant takenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant sentAt = said.at().truncatedTo(ChronoUnit.MICROS);
        Contact contact = said.contact();
        String authorId = contact == null ? "" : contact.remoteId();
        String author = contact == null ? "" : contact.handle();
        String text = said.text().opened();
        String form = Canonical.of(said.remoteId(), authorId, author, text, said.url(), sentAt, takenAt, media);
        Piece piece = new Piece(
                0,
                member.brand(),
                pieces.account(said.id()),
                said.id(),
                said.remoteId(),
                authorId,
                author,
                said.text(),
                said.url(),
                sentAt,
                reason,
                member.person(),
                takenAt,
                heldUntil,
                null,
                Sha256.hex(form),
                media);
        Long id = transactions.execute(status -> pieces.add(piece));
        return Objects.requireNonNull(id);
    }
}
