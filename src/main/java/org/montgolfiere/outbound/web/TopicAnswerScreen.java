package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.TopicPart;
import org.montgolfiere.inbox.topics.Topic;
import org.montgolfiere.inbox.topics.Topics;
import org.montgolfiere.outbound.TopicAnswer;
import org.montgolfiere.outbound.TopicAnswers;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers a topic once, and shows how far that is. */
@Controller
class TopicAnswerScreen {

    private final Topics topics;
    private final TopicAnswers answers;
    private final Templates templates;

    TopicAnswerScreen(Topics topics, TopicAnswers answers, Templates templates) {
        this.topics = topics;
        this.answers = answers;
        this.templates = templates;
    }

    @Bean
    static TopicPart topicAnswerPart(TopicAnswers answers, Templates templates) {
        return (page, member, topic) -> topic.isSpam()
                ? null
                : templates.outboundTopicAnswer(page, written(answers, page, member, topic, List.of(), null));
    }

    @GetMapping("/topics/{id}/answers")
    JteModel show(Page page, Viewer viewer, @PathVariable long id) {
        Member member = topics.member(viewer, id);
        return part(page, member, topics.one(member, id), List.of(), null);
    }

    /** @param pace seconds between two replies */
    @PostMapping("/topics/{id}/answers")
    JteModel answer(
            Page page,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "way", defaultValue = "") List<String> ways,
            @RequestParam(defaultValue = "20") int pace,
            @RequestParam UUID once,
            HttpServletResponse response) {
        Member member = topics.member(viewer, id);
        return switch (answers.answer(member, id, ways, Duration.ofSeconds(pace), once)) {
            case TopicAnswers.Planned.Done _ -> part(page, member, topics.one(member, id), List.of(), null);
            case TopicAnswers.Planned.Refused(String why) -> {
                if (!page.partial()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                }
                yield part(page, member, topics.one(member, id), ways, Reasons.say(page, why));
            }
        };
    }

    /** What a stop ended half-way goes on. */
    @PostMapping("/topic-answers/{id}/continuation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void goOn(Viewer viewer, @PathVariable long id) {
        answers.goOn(answers.member(viewer, id), id);
    }

    @DeleteMapping("/topic-answers/{id}")
    JteModel end(Page page, Viewer viewer, @PathVariable long id) {
        Member member = answers.member(viewer, id);
        TopicAnswer answer = answers.one(member, id);
        answers.end(member, id);
        return part(page, member, topics.one(member, answer.topic()), List.of(), null);
    }

    private JteModel part(Page page, Member member, Topic topic, List<String> ways, @Nullable String wrong) {
        TopicWriting writing = written(answers, page, member, topic, ways, wrong);
        Page here = page.in(member.brand());
        return page.partial()
                ? templates.outboundTopicAnswer(here, writing)
                : templates.outboundTopicAnswerPage(here, writing);
    }

    private static TopicWriting written(
            TopicAnswers answers, Page page, Member member, Topic topic, List<String> ways, @Nullable String wrong) {
        return new TopicWriting(
                topic,
                answers.mayAnswer(member),
                answers.reach(member, topic),
                answers.of(member, topic),
                ways,
                wrong,
                UUID.randomUUID());
    }
}
