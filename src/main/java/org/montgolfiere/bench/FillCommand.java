package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.home.Command;
import org.montgolfiere.home.WrongUse;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Filter;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.NewPerson;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Person;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench-fill}: bench's own helper, run on a home of its own; it refuses one where anybody lives already. */
@Component("bench-fill command")
class FillCommand implements Command {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LIVE = 400;
    private static final int TOKENS = 16;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final People people;
    private final Tokens tokens;
    private final Accounts accounts;
    private final Inlet inlet;
    private final Desk desk;
    private final DataSource database;
    private final Clock clock;

    FillCommand(
            People people, Tokens tokens, Accounts accounts, Inlet inlet, Desk desk, DataSource database, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.accounts = accounts;
        this.inlet = inlet;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        if (!people.nobody()) {
            throw new WrongUse("bench-fill is for a new home only.");
        }
        out.println(JSON.writeValueAsString(fill(Size.of(arguments.contains("--quick")))));
        return 0;
    }

    private Filled fill(Size size) throws InterruptedException, ExecutionException, SQLException, IOException {
        String password = "a-long-password-of-nobody-" + clock.instant().toEpochMilli();
        Person person = people.createPerson(
                new NewPerson("Nadia Bench", "nadia@bench.example", Locale.ENGLISH, ZONE), password);
        Brand brand = people.createBrand("Maison Bench", ZONE, Locale.FRENCH);
        people.join(person.id(), brand.id(), Role.ADMIN);
        List<Account> voices = List.of(account(brand, "one"), account(brand, "two"), account(brand, "three"));
        Flood flood = new Flood(inlet, clock, size);
        double batch = flood.inBatches(voices);
        double single = flood.oneByOne(voices.get(1));
        double copy = Copying.measure(database, size.copied());
        List<Long> live = live(people.viewer(person).in(brand.id()), voices.getLast());
        JdbcClient.create(database).sql("vacuum analyze").update();
        return new Filled(
                batch, single, copy, brand.id(), voices.getLast().id(), person.email(), password, keys(person), live);
    }

    private Account account(Brand brand, String name) {
        Accounts.Connecting made = accounts.connect(
                brand.id(), "api", 1, Map.of("name", name, "callback", "https://callback.example/" + name));
        return switch (made) {
            case Accounts.Connecting.Connected connected -> connected.account();
            case Accounts.Connecting.Refused refused -> throw new IllegalStateException(refused.why());
        };
    }

    private List<String> keys(Person person) {
        List<String> keys = new ArrayList<>();
        for (int number = 0; number < TOKENS; number++) {
            keys.add(tokens.issue(person.id(), "bench " + number, Duration.ofHours(2)));
        }
        return keys;
    }

    private List<Long> live(Member member, Account account) {
        List<Long> live = new ArrayList<>();
        for (int number = 0; number < LIVE; number++) {
            Incoming.Author author = new Incoming.Author("live-" + number, "@live", "Live", null);
            inlet.take(
                    account,
                    new Batch(
                            "bench",
                            List.of(new Incoming.Message(
                                    "live-" + number,
                                    "live-" + number,
                                    null,
                                    author,
                                    Incoming.Message.Kind.MENTION,
                                    "Bonjour",
                                    List.of(),
                                    null,
                                    clock.instant(),
                                    false)),
                            null,
                            false));
            Row newest = desk.page(member, Filter.of(Filter.View.ALL).withAccount(account.id()), null, 1)
                    .rows()
                    .getFirst();
            live.add(newest.conversation().id());
        }
        return live;
    }
}
