package org.montgolfiere.channel.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.outside.Hosts;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.people.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The network of e-mail; see {@code docs/mail.md}. */
@Component
class Mail implements Network, AutoCloseable {

    private final Mailboxes mailboxes;
    private final Reception reception;
    private final Sending sending;

    /** @param accounts asked only once there is news: it knows the networks, this one among them */
    @Autowired
    Mail(Outside outside, Hosts hosts, Clock clock, People people, ObjectProvider<Accounts> accounts) {
        this(
                outside,
                hosts,
                clock,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                address -> people.byEmail(address) != null,
                account -> accounts.getObject().stirred(account));
    }

    /**
     * @param isOfTheHouse whether an address is that of a person of this desk: they are reached by notices alone
     * @param stirred told the account that has news
     */
    Mail(
            Outside outside,
            Hosts hosts,
            Clock clock,
            SSLSocketFactory sockets,
            Predicate<String> isOfTheHouse,
            LongConsumer stirred) {
        this.mailboxes = new Mailboxes(hosts, new Seal(sockets), new Grants(outside, clock));
        this.reception = new Reception(mailboxes, new Ears(hosts, new Seal(sockets), stirred), clock);
        this.sending = new Sending(mailboxes, clock, isOfTheHouse);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Certainty certainty(Outgoing.Act act) {
        return Certainty.FINDABLE;
    }

    @Override
    public Limits limits() {
        return new Limits(20_000, 4, 1_000_000, 2000);
    }

    /** It answers; nothing else is done by mail. */
    @Override
    public Set<Ability> abilities() {
        return Set.of();
    }

    @Override
    public List<Field> fields() {
        return Typed.fields();
    }

    @Override
    public Connection connect(Map<String, String> typed) {
        return switch (new Typed(typed).read()) {
            case Typed.Read.Wrong(String why) -> new Connection.Refused(why);
            case Typed.Read.Whole(Settings settings) -> mailboxes.connect(settings);
        };
    }

    @Override
    public List<String> streams(Login login) {
        return List.of(Reception.INBOX, Reception.SENT);
    }

    @Override
    public Duration pace() {
        return Reception.PACE;
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        return reception.read(login, stream, cursor);
    }

    @Override
    public String sendKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        return sending.send(login, outgoing);
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return sending.find(login, outgoing);
    }

    @Override
    public boolean triesItself() {
        return true;
    }

    @Override
    public String tryItself(Login login) {
        return sending.tryItself(login);
    }

    @Override
    public @Nullable Counts counts(Login login) {
        return null;
    }

    /** Whether the server of an account tells of news by itself at this moment. */
    boolean listens(long account) {
        return reception.listens(account);
    }

    @Override
    public void close() {
        reception.close();
    }
}
