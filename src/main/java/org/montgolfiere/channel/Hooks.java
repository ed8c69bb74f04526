package org.montgolfiere.channel;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Settings;
import org.montgolfiere.home.Sha256;
import org.springframework.stereotype.Service;

/** What an adapter needs to be called by its network: an address to give away, and what was brought there. */
@Service
public class Hooks {

    /** The stream of what was brought, for {@link Network#streams}. */
    public static final String STREAM = "hook";

    static final int PAGE = 32;
    static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int FORGOTTEN = 1000;
    private static final int DOOR_BYTES = 32;

    private final HookRows rows;
    private final URI desk;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Hooks(HookRows rows, Settings settings, Clock clock) {
        this.rows = rows;
        this.desk = settings.url();
        this.clock = clock;
    }

    /** Whether the desk's own address is one that the internet may call; false: networks must be asked. */
    public boolean reachable() {
        return "https".equals(desk.getScheme());
    }

    /** A new address for the account's network to call; the one before no longer opens. It is told once, and not kept. */
    public URI open(Account account) {
        byte[] chosen = new byte[DOOR_BYTES];
        chance.nextBytes(chosen);
        String door = Base64.getUrlEncoder().withoutPadding().encodeToString(chosen);
        rows.open(account.id(), Sha256.of(door), clock.instant());
        return URI.create(desk + "/hooks/" + account.network() + "/" + door);
    }

    /** Where an address leads that a network was told to call. */
    public enum Leads {
        /** To another program. */
        ELSEWHERE,
        /** To this desk, where that door is shut by now. */
        NOWHERE,
        TO_ANOTHER_ACCOUNT,
        HERE
    }

    public Leads leads(long account, String address) {
        if (!own(address)) {
            return Leads.ELSEWHERE;
        }
        Long behind = rows.account(Sha256.of(address.substring(address.lastIndexOf('/') + 1)));
        if (behind == null) {
            return Leads.NOWHERE;
        }
        return behind == account ? Leads.HERE : Leads.TO_ANOTHER_ACCOUNT;
    }

    /** Whether an address is one that this desk gave away. */
    public boolean own(String address) {
        return address.startsWith(desk + "/hooks/");
    }

    /** Whether something was brought for the account that is not read to its end. */
    public boolean unread(long account) {
        return !rows.after(account, 0, 1).isEmpty();
    }

    /**
     * Forgets the words of all that was read, and of what somebody wrote that was not: for {@link Network#forget}, so that
     * nobody who is erased is left in them.
     *
     * @param theirs whether they wrote a body
     */
    public void forget(long account, Predicate<byte[]> theirs) {
        rows.emptyRead(account);
        List<HookRows.Unread> page = rows.after(account, 0, PAGE);
        while (!page.isEmpty()) {
            List<Long> written = page.stream()
                    .filter(each -> theirs.test(each.body()))
                    .map(HookRows.Unread::id)
                    .toList();
            rows.empty(account, written);
            page = rows.after(account, page.getLast().id(), PAGE);
        }
    }

    /** Forgets what lies here for longer than anything should, because no reading came for it. */
    void forgetOld() {
        Instant before = clock.instant().minus(REMEMBERED);
        int gone;
        do {
            gone = rows.forget(before, FORGOTTEN);
        } while (gone == FORGOTTEN);
    }

    /** Nobody calls for this account any more. What was brought before is still read. */
    public void close(long account) {
        rows.close(account);
    }

    /**
     * Reads on in what was brought, and forgets what was read before.
     *
     * @param cursor of {@link #STREAM}; null: the first time
     * @param understand what a body says; a body that it fails on is set aside
     */
    public Batch read(long account, @Nullable String cursor, Function<byte[], List<Incoming>> understand) {
        long from = cursor == null ? 0 : Long.parseLong(cursor);
        if (cursor != null) {
            rows.empty(account, from);
            rows.forget(account, clock.instant().minus(REMEMBERED), FORGOTTEN);
        }
        List<HookRows.Unread> unread = rows.after(account, from, PAGE);
        List<Incoming> items = new ArrayList<>();
        unread.forEach(each -> items.addAll(understood(each.body(), understand)));
        String next = unread.isEmpty() ? null : String.valueOf(unread.getLast().id());
        return new Batch(STREAM, items, next, unread.size() == PAGE);
    }

    private static List<Incoming> understood(byte[] body, Function<byte[], List<Incoming>> understand) {
        try {
            return understand.apply(body);
        } catch (NetworkTrouble trouble) {
            throw trouble;
        } catch (RuntimeException notUnderstood) {
            return List.of(new Incoming.Unreadable(Json.raw(body), "channel.hook-unreadable"));
        }
    }
}
