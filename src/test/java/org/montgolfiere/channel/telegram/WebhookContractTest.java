package org.montgolfiere.channel.telegram;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.montgolfiere.channel.NetworkContract;
import org.montgolfiere.channel.SpeakingContract;
import org.montgolfiere.home.TestDatabase;

/** A desk with an address of the internet: Telegram calls it. */
class WebhookContractTest implements NetworkContract, SpeakingContract {

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
        return new BotWorld(database, URI.create("https://desk.example"));
    }
}
