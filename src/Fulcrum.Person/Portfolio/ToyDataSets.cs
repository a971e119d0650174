using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>A data set that everybody uses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Loader">The calls that load it.</param>
/// <param name="File">Paths of its files under their usual names; null: none is usual.</param>
/// <param name="Shape">The beginning of its table: column names in their order, or the first values; null: not a table.</param>
internal sealed record ToyDataSet(string Name, Regex Loader, Regex? File, Regex? Shape);

/// <summary>The data sets of courses, textbooks and beginners' competitions, known by loader, file name, shape and checksum.</summary>
internal static class ToyDataSets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ToyDataSet> All { get; } =
    [
        Toy("Fashion-MNIST", @"\bfashionmnist\b|\bfashion_mnist\b", @"fashion[-_]?mnist[\w-]*\.(csv|npz|gz|zip)$", null),
        Toy("MNIST", @"\bdatasets\.mnist\b|(^|[^\w])MNIST\s*\(|\bmnist\.load_data|fetch_openml\(\s*['""]mnist|(load_dataset|tfds\.load)\(\s*['""](ylecun/)?mnist|\bread_mnist\b|\bload_digits\b", @"(^|/)(mnist(_(train|test))?\.(csv|npz|zip|pkl\.gz)|(train|t10k)-(images|labels)[-.]idx[13]-ubyte[\w.]*)$", @"^label,(pixel0|1x1),"),
        Toy("CIFAR", @"\bcifar100?\s*\(|\bcifar100?\.load_data|(load_dataset|tfds\.load)\(\s*['""]([\w-]+/)?cifar", @"(^|/)cifar-?100?[\w-]*\.(tar\.gz|zip|npz|bin)$|(^|/)data_batch_[1-5]$", null),
        Toy("Iris", @"\bload_iris\b|load_dataset\(\s*['""]iris|\bdata\(iris\)|\bdatasets::iris\b|\bpx\.data\.iris|\biris\$", @"(^|/)iris(_data|_dataset)?\.(csv|data|json|arff|txt|xlsx)$", @"^""?(id""?,""?)?sepal[ _.]?length|^5\.1,3\.5,1\.4,0?\.2,"),
        Toy("Titanic", @"load_dataset\(\s*['""]titanic|\btitanic::|fetch_openml\(\s*['""]titanic|competitions?\s+download\s+(-c\s+)?titanic", @"(^|/)titanic[\w-]*\.(csv|xlsx?|zip)$", @"^""?passengerid""?,""?(survived|pclass)|^""?survived""?,""?pclass"),
        Toy("Boston housing", @"\bload_boston\b|\bboston_housing\.load_data|\bmass::boston\b|\bdata\(boston\)", @"(^|/)boston[-_]?(housing|house)?[\w-]*\.(csv|data)$", @"^""?crim""?[,;]""?zn""?[,;]""?indus"),
        Toy("California housing", @"\bfetch_california_housing\b|\bcalifornia_housing\b", @"(^|/)california[-_]housing[\w-]*\.csv$", @"^longitude,latitude,housing_median_age"),
        Toy("wine", @"\bload_wine\b|winequality-(red|white)", @"(^|/)(wine([-_]?quality)?(-red|-white)?|winequality[\w-]*)\.(csv|data)$", @"^""?fixed[ _]acidity""?[,;]""?volatile"),
        Toy("penguins", @"load_dataset\(\s*['""]penguins|\bload_penguins\b|\bpalmerpenguins\b", @"(^|/)(palmer[-_]?)?penguins[\w-]*\.csv$", @"^""?(rowid""?,""?)?species""?,""?island""?,""?(bill|culmen)_"),
        Toy("breast cancer (Wisconsin)", @"\bload_breast_cancer\b", @"(^|/)(breast[-_]cancer|wdbc)[\w-]*\.(csv|data)$", @"radius_mean""?,""?texture_mean"),
        Toy("diabetes (Pima or scikit-learn)", @"\bload_diabetes\b", @"(^|/)(pima[\w-]*|diabetes)\.csv$", @"^""?pregnancies""?,""?glucose"),
        Toy("house prices (Kaggle starter)", @"house-prices-advanced-regression", null, @"^""?id""?,""?mssubclass""?,""?mszoning"),
        Toy("Telco churn (Kaggle starter)", @"blastchar/telco-customer-churn", @"(^|/)(wa_fn-usec_-)?telco[-_]customer[-_]churn[\w-]*\.csv$", @"^""?customerid""?,""?gender""?,""?seniorcitizen"),
        Toy("credit-card fraud (Kaggle)", @"mlg-ulb/creditcardfraud", @"(^|/)creditcard\.csv$", @"^""?time""?,""?v1""?,""?v2""?,""?v3"),
        Toy("digit recogniser or Spaceship Titanic (Kaggle starter)", @"competitions?\s+download\s+(-c\s+)?(digit-recognizer|spaceship-titanic)", null, @"^""?passengerid""?,""?homeplanet"),
        Toy("IMDB reviews", @"\bimdb\.load_data|(load_dataset|tfds\.load)\(\s*['""]([\w-]+/)?imdb", @"(^|/)imdb[ _-]dataset\.csv$|(^|/)aclimdb", @"^""?review""?,""?sentiment""?\s*$"),
        Toy("MovieLens", @"\bml-(latest-small|100k|1m)\b|load_builtin\(\s*['""]ml-", @"(^|/)ml-(latest-small|100k|1m)/", @"^""?userid""?,""?movieid""?,""?rating"),
        Toy("mtcars, tips or diamonds", @"\bdata\((mtcars|diamonds)\)|\bmtcars\$|load_dataset\(\s*['""](tips|diamonds|mpg|flights)['""]", @"(^|/)(mtcars|tips|auto-?mpg)\.(csv|data)$", @"^""?(model""?,""?)?mpg""?,""?cyl|^""?total_bill""?,""?tip"),
        Toy("20 Newsgroups", @"\bfetch_20newsgroups\b", @"(^|/)20news[\w-]*\.(tar\.gz|zip)$", null),
    ];

    /// <summary>Published files by size and MD5: https://yann.lecun.com/exdb/mnist, https://github.com/zalandoresearch/fashion-mnist, https://www.cs.toronto.edu/~kriz/cifar.html.</summary>
    public static IReadOnlyDictionary<string, (long Size, string Name)> ByMd5 { get; } = new Dictionary<string, (long, string)>(StringComparer.Ordinal)
    {
        ["f68b3c2dcbeaaa9fbdd348bbdeb94873"] = (9_912_422, "MNIST"),
        ["d53e105ee54ea40749a09fcbcd1e9432"] = (28_881, "MNIST"),
        ["9fb629c4189551a2d022fa330f9573f3"] = (1_648_877, "MNIST"),
        ["ec29112dd5afa0611ce80d1b7f02629c"] = (4_542, "MNIST"),
        ["8d4fb7e6c68d591d4c3dfef9ec88bf0d"] = (26_421_880, "Fashion-MNIST"),
        ["25c81989df183df01b3e8a0aad5dffbe"] = (29_515, "Fashion-MNIST"),
        ["bef4ecab320f06d8554ea6380940ec79"] = (4_422_102, "Fashion-MNIST"),
        ["bb300cfdad3c16e7a12a480ee83cd310"] = (5_148, "Fashion-MNIST"),
        ["c58f30108f718f92721af3b95e74349a"] = (170_498_071, "CIFAR"),
        ["eb9058c3a382ffc7106e4002c42a8d85"] = (169_001_437, "CIFAR"),
    };

    private static ToyDataSet Toy(string name, string loader, string? file, string? shape)
        => new(name, Pattern.Of(loader), file is null ? null : Pattern.Of(file), shape is null ? null : Pattern.Of(shape));
}
