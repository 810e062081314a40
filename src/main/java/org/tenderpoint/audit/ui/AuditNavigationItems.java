package org.tenderpoint.audit.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;

/** The trail's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class AuditNavigationItems {

    @Bean
    NavItem audit() {
        return NavItem.of("audit.nav", Icons.DOCUMENT, AuditView.class, 910).covering("audit");
    }
}
