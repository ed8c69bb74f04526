package org.montgolfiere.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Inlet;
import org.montgolfiere.home.Command;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Filter;
import org.montgolfiere.inbox.Row;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench-fill}: bench's own helper, run on a home of its own; it refuses one where anybody lives already. */
@Component("bench-fill command")
class FillCommand implements Command {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LIVE = 400;

    private final Founding founding;
    private final People people;
    private final Inlet inlet;
    private final Desk desk;
    private final DataSource database;
    private final Clock clock;

    FillCommand(Founding founding, People people, Inlet inlet, Desk desk, DataSource database, Clock clock) {
        this.founding = founding;
        this.people = people;
        this.inlet = inlet;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        out.println(JSON.writeValueAsString(fill(Size.of(arguments.contains("--quick")))));
        return 0;
    }

    private Filled fill(Size size) throws InterruptedException, ExecutionException, SQLException, IOException {
        Founding.Founded house = founding.found();
        List<Account> voices = house.voices();
        Flood flood = new Flood(inlet, clock, size);
        double batch = flood.inBatches(voices);
        double single = flood.oneByOne(voices.get(1));
        double copy = Copying.measure(database, size.copied());
        List<Long> live = live(people.viewer(house.person()).in(house.brand().id()), voices.getLast());
        JdbcClient.create(database).sql("vacuum analyze").update();
        return new Filled(
                batch,
                single,
                copy,
                house.brand().id(),
                voices.getLast().id(),
                house.person().email(),
                house.password(),
                house.keys(),
                live);
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
