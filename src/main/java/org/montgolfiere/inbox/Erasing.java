package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Networks;
import org.montgolfiere.home.Erasure;
import org.montgolfiere.home.ErasureLog;
import org.montgolfiere.home.Sha256;
import org.montgolfiere.offduty.Updates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets contacts: their words, who they are, and every trace by which they could be found again. */
@Component
class Erasing {

    private final ErasureLog log;
    private final IntakeLock intake;
    private final Forgotten forgotten;
    private final Remains remains;
    private final Accounts accounts;
    private final Networks networks;
    private final Vocabulary vocabulary;
    private final Trail trail;
    private final Updates updates;
    private final ObjectProvider<Custody> custody;
    private final TransactionOperations transaction;
    private final Clock clock;

    Erasing(
            ErasureLog log,
            IntakeLock intake,
            Forgotten forgotten,
            Remains remains,
            Accounts accounts,
            Networks networks,
            Vocabulary vocabulary,
            Trail trail,
            Updates updates,
            ObjectProvider<Custody> custody,
            TransactionOperations transaction,
            Clock clock) {
        this.log = log;
        this.intake = intake;
        this.forgotten = forgotten;
        this.remains = remains;
        this.accounts = accounts;
        this.networks = networks;
        this.vocabulary = vocabulary;
        this.trail = trail;
        this.updates = updates;
        this.custody = custody;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Noted beside the database first, so that no backup brings back what is erased now. @param by null: the host */
    void erase(Contact contact, @Nullable Long by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        log.append(List.of(Erasure.of(contact.brand(), contact.network(), contact.remoteId(), now)));
        forget(contact, by, now);
    }

    /** No intake goes on meanwhile: what it stored is forgotten too, and what it stores next knows of the erasure. */
    void forget(Contact contact, @Nullable Long by, Instant at) {
        transaction.executeWithoutResult(status -> {
            intake.holdAll(contact.brand(), contact.network());
            remains.lock(contact.id());
            forgotten.add(contact.brand(), contact.network(), Sha256.hex(contact.remoteId()), at);
            Custody.Author author = remains.author(contact);
            custody.forEach(kept -> kept.erase(author));
            forgetAtNetwork(author);
            List<Long> ours = remains.ours(author);
            forgetWords(contact, ours);
            remains.blank(contact, author, ours, at);
            trail.add(author.conversations(), by, "erased", Map.of());
            updates.tell(contact.brand(), "conversations", contact.brand());
        });
    }

    private void forgetAtNetwork(Custody.Author author) {
        Network network = networks.find(author.network());
        if (network != null) {
            accounts.of(author.brand()).stream()
                    .filter(account -> account.network().equals(author.network()))
                    .forEach(account -> network.forget(account.id(), author.id(), author.messages()));
        }
    }

    private void forgetWords(Contact contact, List<Long> ours) {
        TreeSet<String> words = new TreeSet<>();
        remains.texts(contact.id(), ours, text -> words.addAll(Vocabulary.words(text)));
        vocabulary.remove(contact.brand(), words);
    }
}
