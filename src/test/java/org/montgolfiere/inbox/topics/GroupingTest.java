package org.montgolfiere.inbox.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.montgolfiere.inbox.House.letter;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Account;
import org.montgolfiere.inbox.Judging;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class GroupingTest {

    private static final String STRAP = "la bretelle de mon sac rouge est arrachée";

    private Square square;

    @BeforeEach
    void open() {
        square = new Square();
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void copiesAndNearCopiesOfSeveralPeopleBecomeOneTopic() {
        square.says(STRAP);
        square.says("RT @paul.b: La bretelle de mon sac rouge est ARRACHÉE !!! 😡 https://example.org/1");
        square.says("Bonjour, la bretelle de mon sac rouge est arrachée depuis le 12");
        square.says("la bretele de mon sac rouge est arrachée");
        square.says("quels sont les horaires de la boutique de Brumeval ?");
        square.settle();
        assertThat(square.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.messages()).isEqualTo(4);
            assertThat(topic.name()).contains("bretelle");
            assertThat(topic.hours().getLast()).isEqualTo(4);
            assertThat(topic.conversations()).isEqualTo(4);
        });
    }

    @Test
    void aSentenceInOtherWordsThatSharesItsRareOnesIsFoundToo() {
        square.says("remboursement promis il y a un mois et jamais versé");
        square.says("remboursement jamais versé sur mon compte");
        square.says("le remboursement promis n'a pas été versé !");
        square.settle();
        assertThat(square.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.messages()).isEqualTo(3));
    }

    @Test
    void whatOnePersonRepeatsIsNoTopicUntilAnotherSaysIt() {
        square.says("claire", STRAP);
        square.says("claire", STRAP);
        square.settle();
        assertThat(square.topics()).isEmpty();
        square.says("paul", STRAP);
        square.settle();
        assertThat(square.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.messages()).isEqualTo(3));
    }

    @Test
    void aPersonInDangerIsNeverGroupedAway() {
        for (int number = 0; number < 5; number++) {
            square.says("cette allergie est un danger pour mon enfant");
        }
        square.settle();
        assertThat(square.topics()).isEmpty();
        assertThat(square.house.count("topic_message")).isZero();
        assertThat(square.house.count("topic_due")).isZero();
    }

    @Test
    void spamIsShownApart() {
        square.says("spam gagnez un téléphone neuf gratuit");
        square.says("spam gagnez un téléphone neuf gratuit vite");
        square.settle();
        assertThat(square.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.isSpam()).isTrue());
    }

    @Test
    void hostileWordsNameNothing() {
        square.says("hostile voleurs minables la bretelle rouge arrachée");
        square.says("hostile voleurs minables la bretelle rouge arrachée");
        square.settle();
        assertThat(square.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.name()).isNull();
            assertThat(topic.hostility()).isEqualTo(1);
        });
        square.says("ma bretelle rouge arrachée");
        square.settle();
        assertThat(square.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.name()).isEqualTo("bretelle rouge arrachée"));
    }

    @Test
    void aNameGoesOnceItsMessageIsSetRightAsHostile() {
        square.says(STRAP);
        square.says(STRAP);
        square.settle();
        assertThat(square.topics().getFirst().name()).isNotNull();
        square.house.jdbc.sql("""
                insert into correction (message_id, brand_id, trait, yes, score, at)
                select named_by, brand_id, 'hostile', true, 0.3, last_at from topic""").update();
        assertThat(square.topics().getFirst().name()).isNull();
    }

    @Test
    void privateWordsNameNothingForWhoeverMayNotReadThem() {
        square.says(letter("p1").by("anne").privately().says(STRAP));
        square.says(letter("p2").by("basile").privately().says(STRAP));
        square.settle();
        Member guest = square.house.member(square.brand, "Guest", Role.AMBASSADOR);
        assertThat(square.topics(square.lea).getFirst().name()).contains("bretelle");
        assertThat(square.topics(guest)).isEmpty();
        long topic = square.topics().getFirst().id();
        assertThatThrownBy(() -> square.house.bean(Topics.class).one(guest, topic))
                .isInstanceOf(NotFound.class);
        square.says("bretelle arrachée de mon sac rouge");
        square.settle();
        assertThat(square.topics(guest)).singleElement().satisfies(seen -> {
            assertThat(seen.name()).isEqualTo("bretelle arrachée de mon sac rouge");
            assertThat(seen.first()).isNotEqualTo(square.topics().getFirst().first());
        });
    }

    @Test
    void whatIsErasedNoLongerCountsAndNamesNothing() {
        square.says(STRAP);
        square.says(STRAP);
        square.settle();
        square.house
                .jdbc
                .sql("update message set text = '' where id = (select named_by from topic)")
                .update();
        assertThat(square.topics()).isEmpty();
        assertThat(square.house.count(
                        "topic where name is null and messages = 1 and (select sum(messages) from topic_hour) = 1"))
                .isOne();
    }

    @Test
    void whatIsReadAgainIsCountedOnce() {
        square.says(STRAP);
        square.says(STRAP);
        square.settle();
        square.house
                .jdbc
                .sql("insert into topic_due select id, brand_id from message")
                .update();
        square.settle();
        assertThat(square.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.messages()).isEqualTo(2));
        assertThat(square.house.count("topic_hour where messages <> 2 and messages <> 0"))
                .isZero();
    }

    @Test
    void twoProcessesSideBySideMakeOneTopicOfOne() {
        Grouping other = process(event -> {});
        square.says(STRAP);
        square.says(STRAP);
        square.settle();
        square.says(STRAP);
        square.house.readAll();
        assertThat(other.group(square.brand).messages()).isZero();
        theKeeperIsGone();
        assertThat(other.group(square.brand).messages()).isOne();
        square.says("bretelle de mon sac rouge arrachée hier");
        square.house.readAll();
        theKeeperIsGone();
        assertThat(square.grouping.group(square.brand).messages()).isOne();
        assertThat(square.stored()).hasSize(1).containsValue(4);
    }

    @Test
    void aRoundThatBreaksOffIsDoneOnceByTheNext() {
        Grouping broken = process(event -> {
            throw new IllegalStateException("killed");
        });
        square.says(STRAP);
        square.says(STRAP);
        square.house.readAll();
        assertThatThrownBy(() -> broken.group(square.brand)).hasMessage("killed");
        assertThat(square.house.count("topic")).isZero();
        square.settle();
        assertThat(square.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.messages()).isEqualTo(2));
    }

    @Test
    void topicsThatGrowToSayTheSameBecomeOneAndKeepTheirMessages() {
        square.says("colis bloqué au dépôt central");
        square.says("colis bloqué au dépôt central");
        square.says("livreur introuvable quartier nord");
        square.says("livreur introuvable quartier nord");
        square.settle();
        assertThat(square.topics()).hasSize(2);
        for (String text : List.of(
                "colis bloqué dépôt central livreur introuvable",
                "colis bloqué au dépôt livreur introuvable quartier nord",
                "dépôt central livreur introuvable quartier nord colis")) {
            square.says(text);
            square.settle();
        }
        int all = square.stored().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isEqualTo(7);
        Map<Long, Integer> stored = square.stored();
        square.topics().forEach(topic -> assertThat(topic.messages()).isEqualTo(stored.get(topic.id())));
    }

    @Test
    void brandsDoNotMix() {
        long other = square.house.brand("autre");
        Account theirs = square.house.account(other, "autre");
        square.says(STRAP);
        square.house.take(theirs, letter("x").by("zoe").says(STRAP).message());
        square.settle();
        square.grouping.group(other);
        assertThat(square.stored()).isEmpty();
    }

    private void theKeeperIsGone() {
        square.house
                .jdbc
                .sql("update topic_keeper set until = now() - interval '1 second'")
                .update();
    }

    private Grouping process(ApplicationEventPublisher events) {
        return new Grouping(
                square.house.bean(TopicMessages.class),
                square.house.bean(TopicRows.class),
                square.house.bean(Keepers.class),
                square.house.bean(Judging.class),
                square.house.bean(Updates.class),
                events,
                square.house.bean(TransactionTemplate.class),
                square.house.clock);
    }
}
