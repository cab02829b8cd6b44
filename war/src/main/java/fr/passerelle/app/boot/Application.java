package fr.passerelle.app.boot;

import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.diagnosis.DiagnosisTools;
import fr.passerelle.app.admin.door.DoorTools;
import fr.passerelle.app.admin.grades.GradeTools;
import fr.passerelle.app.admin.invitation.InvitationTools;
import fr.passerelle.app.admin.linking.LinkingTools;
import fr.passerelle.app.admin.people.PeopleTools;
import fr.passerelle.app.admin.platform.PlatformTools;
import fr.passerelle.app.admin.privacy.PrivacyTools;
import fr.passerelle.app.admin.registering.RegistrationTools;
import fr.passerelle.app.command.LocalChannel;
import fr.passerelle.app.declared.DeclarationsRefused;
import fr.passerelle.app.launch.LaunchTools;
import fr.passerelle.app.metrics.MetricsTools;
import fr.passerelle.app.picker.PickerTools;
import fr.passerelle.app.player.PlayerTools;
import fr.passerelle.app.progress.ProgressTools;
import fr.passerelle.app.settings.SettingRefused;
import fr.passerelle.app.settings.SettingSource;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.web.ContainerRefusals;
import fr.passerelle.app.web.RequestReference;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web application's life: everything is made when it starts and closed when it ends. */
public final class Application implements ServletContextListener {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private @Nullable House house;
    private @Nullable LocalChannel channel;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ServletContext servlet = start.getServletContext();
        try {
            Settings settings = Settings.from(SettingSource.ofProcess()
                    .orElse(name -> Optional.ofNullable(servlet.getInitParameter(name.name()))));
            House built = House.build(settings, House.clock());
            house = built;
            settings.platformsFile().ifPresent(built.connecting.declared::apply);
            lend(servlet, built);
            serve(servlet);
            built.admin.welcome().ifPresent(System.out::println);
            channel = LocalChannel.open(settings.home(), built.console::run);
            built.contents.watch();
            built.scheduler.start();
            LOG.info("Passerelle answers at {}", settings.publicUrl());
        } catch (SettingRefused | DeclarationsRefused wrong) {
            System.err.println(wrong.getMessage());
            throw wrong;
        } catch (RuntimeException bug) {
            LOG.error("Passerelle could not start", bug);
            throw bug;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        if (channel != null) {
            channel.close();
        }
        if (house != null) {
            house.close();
        }
        deregisterOwnDrivers();
    }

    private static void lend(ServletContext servlet, House house) {
        servlet.setAttribute(WebTools.ATTRIBUTE, house.web);
        servlet.setAttribute(LaunchTools.ATTRIBUTE, house.launch);
        servlet.setAttribute(PickerTools.ATTRIBUTE, house.picker);
        servlet.setAttribute(PlayerTools.ATTRIBUTE, house.player);
        servlet.setAttribute(ProgressTools.ATTRIBUTE, house.progress);
        servlet.setAttribute(RegistrationTools.ATTRIBUTE, house.connecting.registration);
        servlet.setAttribute(InvitationTools.ATTRIBUTE, house.connecting.inviting);
        servlet.setAttribute(PlatformTools.ATTRIBUTE, house.connecting.platforms);
        servlet.setAttribute(LinkingTools.ATTRIBUTE, house.connecting.linking);
        servlet.setAttribute(GradeTools.ATTRIBUTE, house.gradeTools);
        servlet.setAttribute(PrivacyTools.ATTRIBUTE, house.privacy);
        servlet.setAttribute(DiagnosisTools.ATTRIBUTE, house.diagnosis);
        servlet.setAttribute(AreaTools.ATTRIBUTE, house.admin.area());
        servlet.setAttribute(PeopleTools.ATTRIBUTE, house.admin.people());
        servlet.setAttribute(DoorTools.ATTRIBUTE, house.admin.door());
        servlet.setAttribute(MetricsTools.ATTRIBUTE, house.metrics);
        servlet.setAttribute(HealthResource.ATTRIBUTE, house.database);
    }

    private static void serve(ServletContext servlet) {
        ResourceConfig resources = new ResourceConfig();
        resources.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        resources.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        WebTools.RESOURCES.forEach(resources::register);
        LaunchTools.RESOURCES.forEach(resources::register);
        PickerTools.RESOURCES.forEach(resources::register);
        PlayerTools.RESOURCES.forEach(resources::register);
        ProgressTools.RESOURCES.forEach(resources::register);
        RegistrationTools.RESOURCES.forEach(resources::register);
        InvitationTools.RESOURCES.forEach(resources::register);
        PlatformTools.RESOURCES.forEach(resources::register);
        LinkingTools.RESOURCES.forEach(resources::register);
        AreaTools.RESOURCES.forEach(resources::register);
        GradeTools.RESOURCES.forEach(resources::register);
        PrivacyTools.RESOURCES.forEach(resources::register);
        DiagnosisTools.RESOURCES.forEach(resources::register);
        PeopleTools.RESOURCES.forEach(resources::register);
        DoorTools.RESOURCES.forEach(resources::register);
        MetricsTools.RESOURCES.forEach(resources::register);
        resources.register(HealthResource.class);
        resources.register(DatabaseSilentMapper.class);
        servlet.addFilter("reference", new RequestReference()).addMappingForUrlPatterns(null, false, "/*");
        ServletRegistration.Dynamic rest = servlet.addServlet("passerelle", new ServletContainer(resources));
        rest.addMapping("/*");
        rest.setLoadOnStartup(1);
        servlet.addServlet("refusals", new ContainerRefusals()).addMapping(ContainerRefusals.PATH);
    }

    /** A redeployed application must leave no driver of its own behind in the server. */
    private static void deregisterOwnDrivers() {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (driver.getClass().getClassLoader() == Application.class.getClassLoader()) {
                try {
                    DriverManager.deregisterDriver(driver);
                } catch (SQLException refused) {
                    LOG.warn("a database driver could not be deregistered", refused);
                }
            }
        }
    }
}
