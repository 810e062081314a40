package org.tenderpoint.shell;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps the program answering while somebody opens connections and says nothing, or next to nothing, on them
 * (docs/decisions/archive/0038-what-strangers-may-cost.md). Each request has a virtual thread, which costs little while
 * it waits; what one client may keep open, busy or waiting is bounded by {@link BoundedHttp} and {@link RequestBounds}.
 */
@Component
record ServerBounds(Environment environment) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        var proxies = Pattern.compile(environment.getProperty("server.tomcat.remoteip.internal-proxies", ""));
        if (server.getPort() > 0) {
            LeftFolders.clean(Path.of(System.getProperty("java.io.tmpdir")), server.getPort());
        }
        server.setProtocol(BoundedHttp.class.getName());
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof BoundedHttp http) {
                http.proxies(address -> proxies.matcher(address).matches());
                http.setExecutor(new VirtualThreadExecutor("request-"));
            }
        });
        server.addEngineValves(new RequestBounds(RequestBounds.AT_ONCE));
    }
}
