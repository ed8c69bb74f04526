package org.montgolfiere.inbox.web;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Objects;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Desk;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.TopicPart;
import org.montgolfiere.inbox.storms.Storm;
import org.montgolfiere.inbox.storms.Storms;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.inbox.topics.Topics;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What several people say: the list, and each with its conversations. */
@Controller
class TopicScreen {

    private final Topics topics;
    private final Storms storms;
    private final Lists lists;
    private final Desk desk;
    private final ObjectProvider<TopicPart> parts;
    private final Templates templates;

    TopicScreen(
            Topics topics,
            Storms storms,
            Lists lists,
            Desk desk,
            ObjectProvider<TopicPart> parts,
            Templates templates) {
        this.topics = topics;
        this.storms = storms;
        this.lists = lists;
        this.desk = desk;
        this.parts = parts;
        this.templates = templates;
    }

    @GetMapping("/brands/{brand}/topics")
    JteModel list(Page page, Member member) {
        Topics.Now now = topics.now(member);
        List<TopicCard> said = cards(page, now.topics(), false);
        List<TopicCard> apart = cards(page, now.topics(), true);
        return page.partial()
                ? templates.inboxTopicCards(page, said, apart, now.rest())
                : templates.inboxTopics(
                        page,
                        said,
                        apart,
                        now.rest(),
                        storms.of(member).stream().filter(Storm::isOpen).toList(),
                        lists.voices(member.brand()));
    }

    @GetMapping("/topics/{id}")
    JteModel show(Page page, Viewer viewer, @PathVariable long id, @RequestParam @Nullable String after) {
        Member member = topics.member(viewer, id);
        Page here = page.in(member.brand());
        Topic topic = topics.one(member, id);
        Asked asked = Asked.within(topic.id());
        Listing listing = lists.list(here, member, asked, after, 0);
        List<Content> shown = parts.orderedStream()
                .map(part -> part.show(here, member, topic))
                .filter(Objects::nonNull)
                .toList();
        return templates.inboxTopic(here, new TopicCard(here, topic), first(here, member, topic), listing, shown);
    }

    /** The first message of it, behind its fold where it is hostile. */
    @GetMapping("/topics/{id}/first")
    JteModel first(Page page, Viewer viewer, @PathVariable long id) {
        Member member = topics.member(viewer, id);
        TopicFirst first = first(page.in(member.brand()), member, topics.one(member, id));
        if (first == null) {
            throw new NotFound();
        }
        return templates.inboxTopicFirst(page, first);
    }

    private @Nullable TopicFirst first(Page page, Member member, Topic topic) {
        if (topic.first() == null) {
            return null;
        }
        Entry.Said said = desk.message(member, topic.first());
        return new TopicFirst(
                said.id(),
                desk.conversation(member, said.home()).id(),
                new Items(page, lists.voices(member.brand())).said(said).who(),
                said.at(),
                said.text());
    }

    private static List<TopicCard> cards(Page page, List<Topic> topics, boolean spam) {
        return topics.stream()
                .filter(topic -> topic.isSpam() == spam)
                .map(topic -> new TopicCard(page, topic))
                .toList();
    }
}
