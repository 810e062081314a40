package org.tenderpoint.client;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.draft.DraftSubject;

/** Forms about a client who was erased, or whose record is hidden from whoever types. */
@Component
record FormsAboutClients(RestrictedClients restricted) implements DraftSubject {

    /** About no client. */
    private static final Set<String> OTHERS = Set.of("partner", "practice_place");

    @Override
    public void require(String form) {
        if (!OTHERS.contains(form.split(":")[0])) {
            DraftSubject.records(form).forEach(restricted::requireOpen);
        }
    }
}
