package org.montgolfiere.channel.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Brought;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Turns;
import org.montgolfiere.outside.Hosts;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The network of e-mail; see {@code docs/mail.md}. */
@Component
class Mail implements Network {

    private final Mailboxes mailboxes;
    private final Reception reception;
    private final Sending sending;
    private final Enclosures enclosures;

    @Autowired
    Mail(
            Outside outside,
            Hosts hosts,
            Clock clock,
            Turns turns,
            FirstWords firstWords,
            People people,
            @Value("${MONTGOLFIERE_HOUSE_DOMAINS:}") String domains) {
        this(
                outside,
                hosts,
                clock,
                turns,
                firstWords,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                new OfTheHouse(people::reachedBy, domains));
    }

    /** @param isOfTheHouse whether an address is that of a person of this desk: they are reached by notices alone */
    Mail(
            Outside outside,
            Hosts hosts,
            Clock clock,
            Turns turns,
            FirstWords firstWords,
            SSLSocketFactory sockets,
            Predicate<String> isOfTheHouse) {
        this.mailboxes = new Mailboxes(hosts, new Seal(sockets), new Grants(outside, clock, turns));
        this.reception = new Reception(mailboxes, firstWords, clock);
        this.sending = new Sending(mailboxes, clock, isOfTheHouse);
        this.enclosures = new Enclosures(mailboxes, clock);
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
    public boolean bringsWhatPeopleSay(String stream) {
        return stream.equals(Reception.INBOX);
    }

    @Override
    public Duration pace() {
        return Reception.PACE;
    }

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public boolean listen(Login login, Runnable ring) {
        return reception.listen(login, ring);
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        return reception.read(login, stream, cursor);
    }

    @Override
    public boolean carries() {
        return true;
    }

    @Override
    public Brought bring(Login login, String message, int position, long atMost) {
        return enclosures.bring(login, message, position, atMost);
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
    public List<String> tryItself(Login login) {
        return List.of(sending.tryItself(login));
    }

    @Override
    public @Nullable Counts counts(Login login) {
        return null;
    }
}
