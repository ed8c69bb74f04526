package org.montgolfiere.rest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.stereotype.Service;

/** What the desk cannot silence, because it does not carry it: a list to go through before one leaves. */
@Service
public class Unplugging {

    private static final List<String> ALWAYS = List.of("mail", "chat", "phone");

    private final Accounts accounts;
    private final OffTimes offTimes;

    Unplugging(Accounts accounts, OffTimes offTimes) {
        this.accounts = accounts;
        this.offTimes = offTimes;
    }

    /**
     * One thing to unplug.
     *
     * @param item stable, such as {@code account-12} or {@code mail}
     * @param account whose app on the phone rings as well; null: it is no account
     */
    public record Plug(String item, @Nullable Account account, boolean done) {}

    /** The accounts of every brand of one's own, and what everybody has. */
    public List<Plug> of(Viewer own, OffTime off) {
        List<String> done = offTimes.unplugged(own, off);
        Stream<Plug> apps = own.roles().keySet().stream()
                .sorted()
                .flatMap(brand -> accounts.of(brand).stream())
                .filter(account -> account.state() != Account.State.DISCONNECTED)
                .map(account -> plug("account-" + account.id(), account, done));
        Stream<Plug> others = ALWAYS.stream().map(item -> plug(item, null, done));
        return Stream.concat(apps, others).toList();
    }

    /** @throws NotFound when nothing on the list is called that */
    public void unplug(Viewer own, OffTime off, String item, boolean done) {
        if (of(own, off).stream().noneMatch(plug -> plug.item().equals(item))) {
            throw new NotFound();
        }
        offTimes.unplug(own, off, item, done);
    }

    private static Plug plug(String item, @Nullable Account account, List<String> done) {
        return new Plug(item, account, done.contains(item));
    }
}
