package org.montgolfiere.rota.web;

import org.montgolfiere.screen.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RotaScreens {

    @Bean
    Tab rotaTab() {
        return new Tab("rota.tab.rota", "/rota", 40);
    }
}
