package org.montgolfiere.inbox.attachments;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Bringing;
import org.montgolfiere.channel.Brought;
import org.montgolfiere.channel.Parcel;
import org.montgolfiere.offduty.Updates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings one file into the desk: as much as there is room for, judged by its bytes. */
@Component
class Bringer {

    /** What one file may have, in bytes. */
    static final long MOST = 25 << 20;

    static final String NO_ROOM = "inbox.attachment.no-room";
    static final String AWAY = "inbox.attachment.away";
    private static final int TRIES = 5;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final AttachmentRows rows;
    private final AttachmentRules rules;
    private final Bringing bringing;
    private final Updates updates;
    private final TransactionOperations transaction;
    private final Clock clock;

    Bringer(
            AttachmentRows rows,
            AttachmentRules rules,
            Bringing bringing,
            Updates updates,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.bringing = bringing;
        this.updates = updates;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Brings what is due, one after the other. @return how many were tried */
    int bringDue() {
        int tried = 0;
        for (AttachmentRows.Wanted next = claim(); next != null; next = claim()) {
            AttachmentRows.Wanted wanted = next;
            Copy copy = bring(wanted);
            if (copy.state() == Copy.State.DUE) {
                later(wanted);
            }
            long conversation = rows.conversation(wanted.message());
            transaction.executeWithoutResult(status -> updates.tell(wanted.brand(), "conversation", conversation));
            tried++;
        }
        return tried;
    }

    private AttachmentRows.@Nullable Wanted claim() {
        return rows.claim(clock.instant(), LEASE).orElse(null);
    }

    private void later(AttachmentRows.Wanted wanted) {
        if (wanted.tries() >= TRIES) {
            rows.missing(wanted, AWAY);
            return;
        }
        rows.again(wanted, clock.instant().plus(Duration.ofMinutes(1L << (2 * wanted.tries()))));
    }

    /** Never inside a transaction. @return due: its network does not answer now, and nothing is noted */
    Copy bring(AttachmentRows.Wanted wanted) {
        long room = rules.room(wanted.brand());
        if (room <= 0) {
            return missing(wanted, NO_ROOM);
        }
        Brought brought = bringing.bring(
                wanted.account(), wanted.remoteId(), wanted.position(), wanted.url(), Math.min(MOST, room));
        return switch (brought) {
            case Brought.Here(Parcel parcel) -> {
                try (parcel) {
                    yield keep(wanted, parcel);
                }
            }
            case Brought.TooLarge _ -> missing(wanted, room < MOST ? NO_ROOM : "inbox.attachment.too-large");
            case Brought.Missing(String why) -> missing(wanted, why);
            case Brought.Later _ -> new Copy(Copy.State.DUE, null, "", "", 0, false);
        };
    }

    private Copy keep(AttachmentRows.Wanted wanted, Parcel parcel) {
        Judged judged = Judged.of(parcel);
        if (judged.bomb()) {
            return missing(wanted, "inbox.attachment.bomb");
        }
        Boolean fits = transaction.execute(status -> {
            rules.hold(wanted.brand());
            if (judged.bytes() > rules.room(wanted.brand())) {
                return false;
            }
            rows.keep(wanted, judged, parcel);
            return true;
        });
        return Boolean.TRUE.equals(fits) ? Copy.kept(judged) : missing(wanted, NO_ROOM);
    }

    private Copy missing(AttachmentRows.Wanted wanted, String why) {
        rows.missing(wanted, why);
        return Copy.missing(why);
    }
}
