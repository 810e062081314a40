package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

class LookTest {

    @Test
    void theChoiceOfADeviceIsRememberedAndAnythingElseMeansTheSystem() {
        assertThat(of(new Cookie("look", "dark"))).isEqualTo(Look.DARK);
        assertThat(of(new Cookie("look", "neon"))).isEqualTo(Look.SYSTEM);
        assertThat(of(new Cookie("other", "dark"))).isEqualTo(Look.SYSTEM);
        assertThat(Look.of(mock(VaadinRequest.class))).isEqualTo(Look.SYSTEM);
    }

    @Test
    void theCookieIsClosedToScriptsAndOtherSites() {
        var response = mock(VaadinResponse.class);
        Look.LIGHT.keep(response, true);

        var kept = ArgumentCaptor.forClass(Cookie.class);
        Mockito.verify(response).addCookie(kept.capture());
        assertThat(kept.getValue().getValue()).isEqualTo("light");
        assertThat(kept.getValue().isHttpOnly()).isTrue();
        assertThat(kept.getValue().getSecure()).isTrue();
        assertThat(kept.getValue().getAttribute("SameSite")).isEqualTo("Lax");
    }

    private static Look of(Cookie cookie) {
        var request = mock(VaadinRequest.class);
        when(request.getCookies()).thenReturn(new Cookie[]{cookie});
        return Look.of(request);
    }
}
