package org.montgolfiere.inbox.web;

import org.montgolfiere.screen.Setting;
import org.montgolfiere.screen.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the inbox stands in the frame. */
@Configuration(proxyBeanMethods = false)
class InboxScreens {

    @Bean
    Tab deskTab() {
        return new Tab("inbox.desk-tab.desk", "/conversations", 10);
    }

    @Bean
    Tab topicTab() {
        return new Tab("topics.tab.topics", "/topics", 20);
    }

    @Bean
    Setting labelSetting() {
        return new Setting("inbox.labels", "/labels", 40, false);
    }

    @Bean
    Setting savedReplySetting() {
        return new Setting("inbox.replies", "/replies", 50, false);
    }

    @Bean
    Setting lastWordSetting() {
        return new Setting("inbox.last-word", "/last-word", 55, false);
    }

    @Bean
    Setting retentionSetting() {
        return new Setting("inbox.retention", "/retention", 60, false);
    }

    @Bean
    Setting attachmentSetting() {
        return new Setting("inbox.attachments", "/attachments", 62, false);
    }

    @Bean
    Setting protocolSetting() {
        return new Setting("inbox.protocol", "/protocol", 65, false);
    }

    @Bean
    Setting setAsideSetting() {
        return new Setting("inbox.aside", "/set-aside", 70, false);
    }

    @Bean
    Setting otherReaderSetting() {
        return new Setting("inbox.other-reader", "/other-reader", 65, false);
    }
}
