package org.tenderpoint.partner.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.ui.Addressed;

@Configuration(proxyBeanMethods = false)
class PartnerPages {

    @Bean
    Addressed partnerAddress(PartnerService partners) {
        return Addressed.byId("partner", PartnerId::new, partners::exists);
    }
}
