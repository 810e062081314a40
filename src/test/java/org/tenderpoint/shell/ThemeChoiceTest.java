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

class ThemeChoiceTest {

    @Test
    void theChoiceOfADeviceIsRememberedAndAnythingElseMeansTheSystem() {
        assertThat(of(new Cookie("look", "dark"))).isEqualTo(ThemeChoice.DARK);
        assertThat(of(new Cookie("look", "neon"))).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(of(new Cookie("other", "dark"))).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(ThemeChoice.of(mock(VaadinRequest.class))).isEqualTo(ThemeChoice.SYSTEM);
    }

    @Test
    void theCookieIsClosedToScriptsAndOtherSites() {
        var response = mock(VaadinResponse.class);
        ThemeChoice.LIGHT.keep(response, true);

        var kept = ArgumentCaptor.forClass(Cookie.class);
        Mockito.verify(response).addCookie(kept.capture());
        assertThat(kept.getValue().getValue()).isEqualTo("light");
        assertThat(kept.getValue().isHttpOnly()).isTrue();
        assertThat(kept.getValue().getSecure()).isTrue();
        assertThat(kept.getValue().getAttribute("SameSite")).isEqualTo("Lax");
    }

    private static ThemeChoice of(Cookie cookie) {
        var request = mock(VaadinRequest.class);
        when(request.getCookies()).thenReturn(new Cookie[]{cookie});
        return ThemeChoice.of(request);
    }
}
