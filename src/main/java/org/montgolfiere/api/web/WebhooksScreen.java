package org.montgolfiere.api.web;

import gg.jte.models.runtime.JteModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.api.Subscriptions;
import org.montgolfiere.api.Webhook;
import org.montgolfiere.api.WebhookEvent;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.screen.Page;
import org.montgolfiere.screen.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who outside hears of what happens in a brand. */
@Controller
@RequestMapping("/brands/{brand}/webhooks")
class WebhooksScreen {

    private static final int SHOWN = 20;

    private final Subscriptions subscriptions;
    private final Templates templates;

    WebhooksScreen(Subscriptions subscriptions, Templates templates) {
        this.subscriptions = subscriptions;
        this.templates = templates;
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        Setting webhooksSetting() {
            return new Setting("api.webhooks", "/webhooks", 80, false);
        }
    }

    @GetMapping
    JteModel all(Page page, Viewer viewer, Member member) {
        return templates.apiWebhooks(page, views(viewer, member));
    }

    @PostMapping
    JteModel subscribe(
            Page page,
            Viewer viewer,
            Member member,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> events) {
        Set<WebhookEvent> chosen = EnumSet.noneOf(WebhookEvent.class);
        for (WebhookEvent event : WebhookEvent.values()) {
            if (events.contains(event.word())) {
                chosen.add(event);
            }
        }
        if (chosen.isEmpty()) {
            subscriptions.of(member);
            return part(page, viewer, member, null, page.say("api.webhooks.no-event"));
        }
        return switch (subscriptions.subscribe(member, address, chosen)) {
            case Subscriptions.Subscribing.Made(Webhook _, String secret) -> part(page, viewer, member, secret, null);
            case Subscriptions.Subscribing.NoAddress() ->
                part(page, viewer, member, null, page.say("api.webhooks.no-address"));
        };
    }

    @DeleteMapping("/{id}")
    JteModel end(Page page, Viewer viewer, Member member, @PathVariable long id) {
        subscriptions.end(viewer, own(viewer, member, id).id());
        return part(page, viewer, member, null, null);
    }

    @PostMapping("/{id}/deliveries/{delivery}/replay")
    JteModel replay(Page page, Viewer viewer, Member member, @PathVariable long id, @PathVariable long delivery) {
        own(viewer, member, id);
        subscriptions.replay(viewer, delivery);
        return part(page, viewer, member, null, null);
    }

    private Webhook own(Viewer viewer, Member member, long id) {
        Webhook webhook = subscriptions.find(viewer, id);
        if (webhook.brand() != member.brand()) {
            throw new NotFound();
        }
        return webhook;
    }

    private JteModel part(Page page, Viewer viewer, Member member, @Nullable String secret, @Nullable String wrong) {
        return templates.apiWebhooksPart(page, views(viewer, member), secret, wrong);
    }

    private List<HookView> views(Viewer viewer, Member member) {
        return subscriptions.of(member).stream()
                .map(webhook -> new HookView(webhook, subscriptions.dead(viewer, webhook.id(), null, SHOWN)))
                .toList();
    }
}
