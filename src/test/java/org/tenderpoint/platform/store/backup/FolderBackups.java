package org.tenderpoint.platform.store.backup;

import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Backups of a program that test classes share, in a folder that one of them names. */
public final class FolderBackups {

    private FolderBackups() {}

    /** @param settings where, and by which key */
    public static Backups of(ApplicationContext shared, Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.merge((ConfigurableEnvironment) shared.getEnvironment());
        environment.getPropertySources().addFirst(new MapPropertySource("folder", settings));
        var beans = new DefaultListableBeanFactory(shared.getAutowireCapableBeanFactory());
        beans.registerSingleton("environment", environment);
        return beans.createBean(Backups.class);
    }
}
