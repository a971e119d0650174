Console.WriteLine("fulcrum");
