package org.montgolfiere.channel.telegram;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.SpeakingContract;
import org.montgolfiere.home.TestDatabase;

/** A desk that nobody on the internet can call: it asks. */
class PollingContractTest implements NetworkContract, SpeakingContract {

    private static HikariDataSource database;

    @BeforeAll
    static void database() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public BotWorld open() {
        return new BotWorld(database, URI.create("http://localhost:8080"));
    }
}
