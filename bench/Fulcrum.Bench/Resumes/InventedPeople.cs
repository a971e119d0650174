namespace Fulcrum.Bench;

/// <summary>A job of an invented person; dates as yyyy-MM, an empty end for one that goes on.</summary>
internal sealed record InventedJob(string Title, string Employer, string Place, string Start, string End, string[] Lines);

/// <summary>A course of study of an invented person.</summary>
internal sealed record InventedStudy(string Degree, string Field, string School, string Start, string End);

/// <summary>A person for the layout set: nobody that lives.</summary>
internal sealed record InventedPerson(string Id, string Language, string Name, string Email, string Phone, string Place, string Link, string Headline, string Summary)
{
    public InventedJob[] Jobs { get; init; } = [];

    public InventedStudy[] Studies { get; init; } = [];

    public (string Group, string[] Names)[] Skills { get; init; } = [];

    public (string Name, string Issuer, string Year)[] Certifications { get; init; } = [];

    public (string Name, string Text, string Link)[] Projects { get; init; } = [];

    public (string Name, string Level)[] Languages { get; init; } = [];
}

/// <summary>The invented people: four languages, many alphabets' accents, careers of many kinds.</summary>
internal static class InventedPeople
{
    /// <summary>Kept aside while the reader was tuned.</summary>
    public static readonly string[] Aside = ["nwosu", "castellano", "brandt"];

    public static IReadOnlyList<InventedPerson> All { get; } =
    [
        new("orourke", "en", "Siobhán O’Rourke-Lindqvist", "siobhan.orourke@postbox.example", "+353 1 555 0142", "Dublin, Ireland", "github.com/sorourke-lq", "Data Analyst",
            "Former science teacher who moved into analytics. Likes questions that a table can answer and people who ask for the source.")
        {
            Jobs =
            [
                new("Data Analyst", "Tidewater Insurance plc", "Dublin, Ireland", "2021-03", "", ["Built the claims dashboard in Power BI that 140 people open every week.", "Cut the month-end report from two days to twenty minutes with SQL and dbt.", "Answers ad hoc questions of three departments, with the query attached."]),
                new("Junior Reporting Analyst", "Corrib Foods Ltd", "Galway, Ireland", "2019-01", "2021-02", ["Moved forty spreadsheets into one PostgreSQL database.", "Forecast of demand in Python, eight per cent closer than the one before."]),
                new("Science Teacher", "St Brendan’s College", "Galway, Ireland", "2013-09", "2018-12", ["Taught physics and chemistry to five classes a year."]),
            ],
            Studies = [new("Higher Diploma", "Data Analytics", "University of Galway", "2017-09", "2018-06"), new("BSc", "Physics", "Trinity College Dublin", "2009-09", "2013-05")],
            Skills = [("Languages", ["SQL", "Python", "DAX"]), ("Tools", ["Power BI", "dbt", "PostgreSQL", "Excel", "Git"]), ("Methods", ["Forecasting", "A/B testing"])],
            Certifications = [("Power BI Data Analyst Associate", "Microsoft", "2022"), ("Google Data Analytics Certificate", "Coursera", "2018")],
            Projects = [("Tide Tables", "Open data of Irish tides, cleaned and served as an API.", "https://github.com/sorourke-lq/tide-tables")],
            Languages = [("English", "native"), ("Irish", "fluent"), ("Swedish", "basic")],
        },
        new("wroblewski", "en", "Łukasz Wróblewski", "l.wroblewski@mailhaus.example", "+48 22 555 01 87", "Kraków, Poland", "gitlab.com/lwroblewski", "Senior Backend Engineer",
            "Backend engineer with a taste for boring technology. Eight years of payments, queues and databases that must not lose a row.")
        {
            Jobs =
            [
                new("Senior Backend Engineer", "Zlotopay Sp. z o.o.", "Kraków, Poland", "2020-06", "", ["Designed the settlement service in Go that books 3 million payments a day.", "Led the move from a monolith to eleven services on Kubernetes without a lost transaction.", "Mentors four engineers and runs the on-call rota."]),
                new("Backend Engineer", "Baltic Freight Systems", "Gdańsk, Poland", "2017-02", "2020-05", ["Wrote the tariff engine in Java and PostgreSQL.", "Introduced contract tests, which halved the failed releases."]),
                new("Software Developer Intern", "Wisła Software House", "Kraków, Poland", "2016-07", "2016-12", ["Small features in a PHP shop."]),
            ],
            Studies = [new("Master of Science", "Computer Science", "AGH University of Krakow", "2014-10", "2016-06"), new("Bachelor of Engineering", "Applied Informatics", "Cracow University of Technology", "2010-10", "2014-02")],
            Skills = [("Languages", ["Go", "Java", "SQL", "Bash"]), ("Infrastructure", ["Kubernetes", "Docker", "Terraform", "Kafka", "PostgreSQL", "Redis"]), ("Practices", ["CI/CD", "Domain-driven design"])],
            Certifications = [("Certified Kubernetes Application Developer", "CNCF", "2021")],
            Projects = [("rowkeeper", "A write-ahead log in 600 lines of Go.", "https://gitlab.com/lwroblewski/rowkeeper")],
            Languages = [("Polish", "native"), ("English", "C1"), ("German", "A2")],
        },
        new("minhanh", "en", "Nguyễn Thị Minh Anh", "minhanh.nguyen@lotusmail.example", "(415) 555-0163", "Oakland, CA", "minhanh.dev", "Machine Learning Engineer",
            "Machine learning engineer who came from nursing. Builds models that clinicians can argue with, and takes them into production.")
        {
            Jobs =
            [
                new("Machine Learning Engineer", "Halcyon Health Analytics, Inc.", "San Francisco, CA", "2022-01", "", ["Owns the sepsis early warning model from data contract to monitoring.", "Brought inference from 900 ms to 70 ms with ONNX and batching.", "Writes the model card and defends it before the clinical board."]),
                new("Data Scientist", "Bay Clinics Network", "Oakland, CA", "2019-08", "2021-12", ["Readmission model in scikit-learn, AUC 0.79 on a year of unseen patients.", "Feature pipelines in Spark and Airflow."]),
                new("Registered Nurse", "Alta Bates Community Hospital", "Berkeley, CA", "2014-06", "2018-07", ["Cared for patients on a ward of thirty beds.", "Trained new staff on the electronic health record."]),
            ],
            Studies = [new("Master of Science", "Health Data Science", "University of San Francisco", "2018-08", "2019-06"), new("Bachelor of Science", "Nursing", "San Jose State University", "2010-08", "2014-05")],
            Skills = [("Programming", ["Python", "SQL", "Rust"]), ("Machine learning", ["PyTorch", "scikit-learn", "XGBoost", "MLflow"]), ("Platforms", ["AWS", "Spark", "Airflow", "Docker"])],
            Certifications = [("AWS Certified Machine Learning – Specialty", "Amazon Web Services", "2023"), ("Deep Learning Specialization", "DeepLearning.AI", "2019")],
            Projects = [("triage-sim", "Simulates an emergency room to test alert thresholds.", "https://github.com/minhanh-ng/triage-sim"), ("FHIR to Parquet", "Streams FHIR bundles into columnar files.", "https://github.com/minhanh-ng/fhir2parquet")],
            Languages = [("Vietnamese", "native"), ("English", "fluent")],
        },
        new("muellerschoen", "de", "Jürgen Müller-Schön", "j.mueller-schoen@briefkasten.example", "+49 89 5550 0177", "München, Deutschland", "github.com/jms-daten", "Softwareentwickler",
            "Softwareentwickler mit zehn Jahren Erfahrung im Maschinenbau. Ich baue Systeme, die auch nach der Übergabe noch jemand versteht.")
        {
            Jobs =
            [
                new("Leitender Softwareentwickler", "Isarwerk Automation GmbH", "München, Deutschland", "2019-03", "", ["Verantwortlich für die Leitstandsoftware von vierzig Anlagen in C# und .NET.", "Einführung von automatischen Tests und einer Lieferkette mit GitLab CI.", "Fachliche Führung von sechs Kolleginnen und Kollegen."]),
                new("Softwareentwickler", "Donau Messtechnik AG", "Regensburg, Deutschland", "2014-10", "2019-02", ["Treiber und Auswertung für Messgeräte in C++ und Python.", "Umstieg von Excel auf PostgreSQL für alle Messdaten."]),
                new("Werkstudent", "Lechtal Energie AG", "Augsburg, Deutschland", "2012-04", "2014-09", ["Auswertung von Zählerdaten mit Python."]),
            ],
            Studies = [new("Master of Science", "Informatik", "Technische Universität München", "2012-10", "2014-09"), new("Bachelor of Engineering", "Mechatronik", "Hochschule Augsburg", "2008-10", "2012-03")],
            Skills = [("Programmiersprachen", ["C#", "C++", "Python", "SQL"]), ("Werkzeuge", ["GitLab CI", "Docker", "PostgreSQL", "Grafana"]), ("Methoden", ["Scrum", "Testgetriebene Entwicklung"])],
            Certifications = [("Certified Scrum Developer", "Scrum Alliance", "2018"), ("ISTQB Foundation Level", "GTB", "2016")],
            Projects = [("Zählerstand", "Liest Stromzähler aus und zeigt den Verbrauch.", "https://github.com/jms-daten/zaehlerstand")],
            Languages = [("Deutsch", "Muttersprache"), ("Englisch", "verhandlungssicher"), ("Tschechisch", "Grundkenntnisse")],
        },
        new("lefevre", "fr", "Zoé Lefèvre-Benoît", "zoe.lefevre@courriel.example", "+33 4 55 50 01 22", "Lyon, France", "linkedin.com/in/zoe-lefevre-benoit", "Analyste de données",
            "Analyste de données venue de la comptabilité. J’aime les chiffres qui tombent juste et les graphiques qui se lisent sans notice.")
        {
            Jobs =
            [
                new("Analyste de données", "Banque du Rhône SA", "Lyon, France", "2020-09", "", ["Tableaux de bord du risque de crédit pour douze agences.", "Automatisation des contrôles mensuels avec Python et SQL."]),
                new("Contrôleuse de gestion", "Soieries Bonnefoy SARL", "Lyon, France", "2016-02", "2020-08", ["Budget de trois ateliers, suivi des écarts chaque semaine.", "Remplacement de vingt classeurs Excel par une base de données."]),
                new("Assistante comptable", "Cabinet Vauquelin", "Grenoble, France", "2014-09", "2016-01", ["Saisie et rapprochement des comptes de quarante clients."]),
            ],
            Studies = [new("Master", "Finance", "Université Lumière Lyon 2", "2012-09", "2014-06"), new("Licence", "Économie et gestion", "Université Grenoble Alpes", "2009-09", "2012-06")],
            Skills = [("Langages", ["Python", "SQL", "VBA"]), ("Outils", ["Power BI", "Tableau", "Excel", "SAP"]), ("Méthodes", ["Contrôle de gestion", "Statistiques"])],
            Certifications = [("Certification PL-300", "Microsoft", "2021")],
            Projects = [("Atlas des loyers", "Carte des loyers lyonnais par quartier.", "https://github.com/zlefevre/atlas-loyers")],
            Languages = [("Français", "langue maternelle"), ("Anglais", "courant"), ("Italien", "notions")],
        },
        new("iglesias", "es", "María José Íñiguez Peña", "mj.iniguez@correo.example", "+34 954 555 013", "Sevilla, España", "github.com/mjiniguez", "Ingeniera de datos",
            "Ingeniera de datos con seis años en banca y logística. Me ocupo de que los datos lleguen a tiempo y de que alguien sepa de dónde vienen.")
        {
            Jobs =
            [
                new("Ingeniera de datos", "Guadalquivir Logística S.A.", "Sevilla, España", "2021-05", "", ["Procesos en Spark y Airflow para doscientas tablas.", "Migración de un almacén local a Snowflake en nueve meses."]),
                new("Desarrolladora ETL", "Caja del Sur S.L.", "Málaga, España", "2018-01", "2021-04", ["Cargas nocturnas en SQL y Python.", "Documentación de cada dato hasta su origen."]),
                new("Becaria de sistemas", "Ayuntamiento de Córdoba", "Córdoba, España", "2017-02", "2017-11", ["Atención a doscientos usuarios."]),
            ],
            Studies = [new("Máster", "Ciencia de datos", "Universidad de Granada", "2016-09", "2017-07"), new("Grado", "Ingeniería Informática", "Universidad de Sevilla", "2012-09", "2016-06")],
            Skills = [("Lenguajes", ["Python", "SQL", "Scala"]), ("Plataformas", ["Spark", "Airflow", "Snowflake", "AWS"]), ("Prácticas", ["Modelado de datos", "Pruebas automáticas"])],
            Certifications = [("SnowPro Core", "Snowflake", "2022"), ("AWS Certified Cloud Practitioner", "Amazon Web Services", "2020")],
            Projects = [("Mapa de ruido", "Mide el ruido de las calles de Sevilla.", "https://github.com/mjiniguez/mapa-ruido")],
            Languages = [("Español", "nativo"), ("Inglés", "avanzado"), ("Portugués", "básico")],
        },
        new("nwosu", "en", "Chukwuemeka B. Nwosu", "emeka@nwosu.example", "+44 20 7946 0991", "Manchester, UK", "github.com/emeka-nwosu", "Cloud Security Engineer",
            "Security engineer who started at a help desk and never forgot what it is like to be locked out. Nine years in regulated industries.")
        {
            Jobs =
            [
                new("Cloud Security Engineer", "Pennine Mutual Group", "Manchester, UK", "2020-11", "", ["Runs identity and key management for 60 AWS accounts.", "Closed 400 audit findings in one year and automated the check of each."]),
                new("Security Operations Analyst", "Ferrous Defence Ltd.", "Leeds, UK", "2017-06", "2020-10", ["Tuned Splunk until four of five alerts were worth reading.", "Wrote the incident handbook."]),
                new("IT Support Technician", "Salford City Council", "Salford, UK", "2015-01", "2017-05", ["First line for 900 staff."]),
                new("Shop Assistant", "Harlow Books", "Manchester, UK", "2013-10", "2014-12", ["Sold books and mended the till."]),
            ],
            Studies = [new("MSc", "Information Security", "University of Manchester", "2018-09", "2020-06"), new("BEng", "Electronic Engineering", "University of Salford", "2010-09", "2013-06")],
            Skills = [("Cloud", ["AWS", "Azure", "Terraform"]), ("Security", ["SIEM", "Splunk", "IAM", "Threat modelling"]), ("Scripting", ["Python", "PowerShell"])],
            Certifications = [("CISSP", "ISC2", "2021"), ("AWS Certified Security – Specialty", "Amazon Web Services", "2022"), ("CompTIA Security+", "CompTIA", "2017")],
            Projects = [("keyring-audit", "Finds keys that nobody has used for a year.", "https://github.com/emeka-nwosu/keyring-audit")],
            Languages = [("English", "native"), ("Igbo", "native"), ("French", "intermediate")],
        },
        new("castellano", "en", "Renée Castellano", "renee.castellano@inkwell.example", "555-201-0119", "Austin, TX", "reneecastellano.com", "Product Manager",
            "Product manager with a background in restaurants. Ships small things often, measures them, and takes out what nobody uses.")
        {
            Jobs =
            [
                new("Product Manager", "Ladle & Co.", "Austin, TX", "2021-08", "", ["Took the ordering app from 2 to 90 thousand weekly users.", "Talks to five customers every week."]),
                new("Associate Product Manager", "Prairie Point of Sale", "Dallas, TX", "2019-04", "2021-07", ["Cut the sign-up from nine screens to three.", "Ran 31 experiments, of which six shipped."]),
                new("Restaurant Manager", "Casa Verde Kitchen", "San Antonio, TX", "2014-03", "2019-03", ["Led a staff of 28.", "Brought food waste down by a third."]),
            ],
            Studies = [new("Certificate", "Product Management", "General Assembly Academy", "2018-09", "2018-12"), new("Bachelor of Arts", "Hospitality Management", "Texas State University", "2009-08", "2013-12")],
            Skills = [("Product", ["Roadmapping", "User research", "Jira", "Figma"]), ("Data", ["SQL", "Amplitude", "Looker"]), ("Other", ["Public speaking", "Spanish menus"])],
            Certifications = [("Certified Scrum Product Owner", "Scrum Alliance", "2020")],
            Projects = [("Leftovers", "An app that sells what kitchens would throw away.", "https://leftovers.example.com/app")],
            Languages = [("English", "native"), ("Spanish", "fluent")],
        },
        new("brandt", "de", "Ayşe Brandt-Yıldız", "ayse.brandt@postfach.example", "0711 / 555 01 44", "Stuttgart", "github.com/aysebrandt", "Datenanalystin",
            "Quereinsteigerin aus der Logistik. Zahlen sind für mich erst fertig, wenn jemand danach anders entscheidet.")
        {
            Jobs =
            [
                new("Datenanalystin", "Neckar Logistik SE", "Stuttgart", "2022-02", "", ["Kennzahlen für sieben Lager in Power BI.", "Vorhersage der Auslastung mit Python."]),
                new("Disponentin", "Spedition Häberle GmbH & Co. KG", "Esslingen", "2017-08", "2022-01", ["Planung von sechzig Fahrten am Tag."]),
                new("Sachbearbeiterin Versand", "Fildergemüse eG", "Filderstadt", "2015-09", "2017-07", ["Papiere, Zoll und Telefon."]),
            ],
            Studies = [new("Bachelor of Arts", "Betriebswirtschaft", "Hochschule Esslingen", "2018-09", "2022-02"), new("Ausbildung", "Kauffrau für Spedition", "Berufsschule Stuttgart", "2012-09", "2015-07")],
            Skills = [("Sprachen", ["SQL", "Python"]), ("Werkzeuge", ["Power BI", "Excel", "SAP", "Git"])],
            Certifications = [("Power BI Data Analyst", "Microsoft", "2023")],
            Projects = [("Stauwetter", "Verbindet Wetter und Stau auf der A8.", "https://github.com/aysebrandt/stauwetter")],
            Languages = [("Deutsch", "Muttersprache"), ("Türkisch", "Muttersprache"), ("Englisch", "gut")],
        },
    ];
}
