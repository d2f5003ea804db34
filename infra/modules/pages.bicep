metadata description = 'The static web site with widget, console, admin and portal. Its files are published afterwards.'

@export()
@description('The pages, and other web sites that call the API.')
type pagesOptions = {
  @description('Region of the control plane of the pages.')
  location: 'centralus' | 'eastasia' | 'eastus2' | 'westeurope' | 'westus2'

  @description('Plan of the pages; Free if not given. Only Standard has an SLA.')
  sku: skuOfPages?

  @description('Origins of web sites that call the API besides our own pages, such as https://shop.example; none if not given.')
  siteOrigins: string[]?
}

@description('Plan of the pages.')
type skuOfPages = 'Free' | 'Standard'

@description('Name of the site.')
param name string

@description('Region of its control plane; the files are served from everywhere.')
param location string

@description('Tags of the resource.')
param tags { *: string }

@description('Plan: Free, or Standard with an SLA.')
param sku skuOfPages

resource pages 'Microsoft.Web/staticSites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: sku
    tier: sku
  }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

@description('Name of the site.')
output name string = pages.name

@description('Address of the site, without a slash at the end.')
output url string = 'https://${pages.properties.defaultHostname}'
